// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

/**
 * A group of operations.
 *
 * @param id what operations name it by
 * @param name what people know it by
 * @param contributor who declares it
 */
public record CategoryDeclaration(String id, String name, String contributor) { }
