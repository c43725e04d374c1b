// SPDX-License-Identifier: EPL-2.0
/**
 * The record of one operation's answers and outputs, replayable headless.
 *
 * <p>A tape is a text in UTF-8 of one JSON object a line: a header, the events in the order in which the
 * routine made them, and how it ended.
 *
 * <pre>
 * {"fermata-tape":1,"operation":"Checksum","started":"2026-01-31T12:00:00Z"}
 * {"event":"ask","kind":"folder","label":"Folder","answer":"photos"}
 * {"event":"subject","text":"photos"}
 * {"event":"phase","message":"Reading","total":1204,"unit":"BYTES"}
 * {"event":"row","cells":["a.txt","5d41"],"level":"OK"}
 * {"event":"end","outcome":"done"}
 * </pre>
 */
package org.fermata.core.tape;
