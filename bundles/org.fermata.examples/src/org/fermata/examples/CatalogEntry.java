// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples;

import java.util.function.Supplier;

/**
 * An example as the catalog lists it.
 *
 * @param id such as "ipywidgets.slider"
 * @param origin the document it comes from, such as "ipywidgets"
 * @param original what it is called there, such as "Event loop integration"
 * @param title what it is called here
 * @param description what to do and what to look at, a sentence or two
 * @param type the class whose source is shown
 * @param make makes it
 */
public record CatalogEntry(String id, String origin, String original, String title, String description,
		Class<? extends Example> type, Supplier<? extends Example> make) { }
