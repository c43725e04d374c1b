// SPDX-License-Identifier: EPL-2.0
/** Drives the pages with a robot: real keys and clicks, and eyes on the UI thread. */
package org.fermata.tour.driver;
