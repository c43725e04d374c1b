// SPDX-License-Identifier: EPL-2.0
package org.fermata.tck;

/** The TCK with a single worker: every subscriber sees the same elements in the same order. */
public final class OneWorkerTest extends PublisherVerification {

	public OneWorkerTest() {
		super(1);
	}
}
