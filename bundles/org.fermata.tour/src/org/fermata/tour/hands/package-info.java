// SPDX-License-Identifier: EPL-2.0
/** Mouse and keyboard by way of the window system. */
package org.fermata.tour.hands;
