// SPDX-License-Identifier: EPL-2.0
/** What somebody does with the product, written once: whoever drives the pages can play it. */
package org.fermata.ui.scenarios;
