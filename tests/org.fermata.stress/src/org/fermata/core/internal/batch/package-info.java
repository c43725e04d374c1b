// SPDX-License-Identifier: EPL-2.0
/** Races within the bookkeeping of a batch, which only its own package can get at. */
package org.fermata.core.internal.batch;
