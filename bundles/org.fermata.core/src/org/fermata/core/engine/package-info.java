// SPDX-License-Identifier: EPL-2.0
/**
 * The engine and what runs in it. An {@link org.fermata.core.engine.Engine} starts a
 * {@link org.fermata.core.engine.Routine}; the {@link org.fermata.core.engine.Operation} is what others
 * see of it; the {@link org.fermata.core.engine.OperationContext} is what the routine itself sees.
 */
package org.fermata.core.engine;
