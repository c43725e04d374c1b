// SPDX-License-Identifier: EPL-2.0
/**
 * Checksums of files as GNU coreutils' {@code sha256sum} makes and checks them. What finds, reads, hashes, understands
 * and writes knows neither engine nor Eclipse: progress and cancellation come in through
 * {@link org.fermata.operations.checksum.ByteProgress} and {@link org.fermata.operations.checksum.Checkpoint}.
 */
package org.fermata.operations.checksum;
