// SPDX-License-Identifier: EPL-2.0
/** The examples of docs/guide.md that want OSGi and Jobs; the core's tests look whether the guide shows these. */
package org.fermata.jobs.tests.guide;
