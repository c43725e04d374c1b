// SPDX-License-Identifier: EPL-2.0
package org.fermata.operations;

import static org.junit.Assert.assertThrows;

import org.junit.Test;

public final class PlainClassPathTest {

	@Test
	public void noToolkitIsInReach() {
		assertThrows(ClassNotFoundException.class, () -> Class.forName("org.eclipse.swt.widgets.Display"));
		assertThrows(ClassNotFoundException.class, () -> Class.forName("org.eclipse.ui.IWorkbench"));
	}
}
