// SPDX-License-Identifier: EPL-2.0
/** JSON as far as records of a run need it: written as it comes, read one flat object at a time. */
package org.fermata.core.internal.json;
