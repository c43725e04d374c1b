// SPDX-License-Identifier: EPL-2.0
/** What scenarios of users speak to: pages, as a user sees them, whoever drives them. */
package org.fermata.tour.page;
