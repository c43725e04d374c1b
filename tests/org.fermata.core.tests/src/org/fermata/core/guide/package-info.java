// SPDX-License-Identifier: EPL-2.0
/**
 * The examples of docs/guide.md, each between two markers, and the test that the guide shows exactly these.
 */
package org.fermata.core.guide;
