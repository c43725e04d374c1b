// SPDX-License-Identifier: EPL-2.0
/** The tour itself: what it shows, and in which scenery. */
package org.fermata.tour.internal;
