// SPDX-License-Identifier: EPL-2.0
package org.fermata.tck;

/** The TCK with workers that deliver at the same time. */
public final class ManyWorkersTest extends PublisherVerification {

	public ManyWorkersTest() {
		super(4);
	}
}
