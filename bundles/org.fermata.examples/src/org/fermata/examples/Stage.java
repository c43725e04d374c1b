// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples;

import org.fermata.core.engine.Engine;
import org.fermata.core.engine.Scope;

/**
 * Where an example runs.
 *
 * @param engine starts its operations
 * @param scope the page's lifetime
 */
public record Stage(Engine engine, Scope scope) { }
