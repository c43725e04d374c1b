// SPDX-License-Identifier: EPL-2.0
/** What examples need that read from the web: a reader of URLs, and a server to practise with. */
package org.fermata.examples.net;
