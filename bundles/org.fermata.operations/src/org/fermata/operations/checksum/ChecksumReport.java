// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations.checksum;

/**
 * What a checksum run has read, when nothing failed.
 *
 * @param files how many files
 * @param bytes how much in all
 * @param skipped what was left out for a good reason, such as pipes and links to folders
 */
public record ChecksumReport(int files, long bytes, int skipped) { }
