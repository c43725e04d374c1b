// SPDX-License-Identifier: EPL-2.0
/**
 * The examples of five documents on waiting, written with Fermata: see {@link org.fermata.examples.Catalog}.
 *
 * <p>Each is a class of its own, to be read: its source is shown beside it. So the words on its controls stand in
 * the source as they are, and what is not its subject, such as the layout or the web server, is in {@code parts}
 * and {@code net}. Titles and descriptions of the catalog are in a properties file.
 */
package org.fermata.examples;
