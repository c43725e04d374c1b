// SPDX-License-Identifier: EPL-2.0
/**
 * Operations as a plugin.xml declares them, read from the platform's registry or from the file itself. Here, and
 * nowhere else, is what its elements and attributes are called and what is wrong with one.
 */
package org.fermata.core.internal.declaration;
