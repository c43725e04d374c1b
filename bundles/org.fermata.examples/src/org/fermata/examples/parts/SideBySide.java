// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.parts;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Lays two controls out beside each other, or where a page is narrow one below the other. */
final class SideBySide extends Layout {

	private static final int LEAST_WIDTH = 560; // for both
	private static final int GAP = 12;

	@Override
	protected Point computeSize(Composite parent, int widthHint, int heightHint, boolean flushCache) {
		int width = widthHint == SWT.DEFAULT ? LEAST_WIDTH : widthHint;
		return new Point(width, heightHint == SWT.DEFAULT ? height(parent, width, flushCache) : heightHint);
	}

	private static int height(Composite parent, int width, boolean flushCache) {
		int most = 0;
		int all = -GAP;
		for (Control child : parent.getChildren()) {
			int height = child.computeSize(each(width), SWT.DEFAULT, flushCache).y;
			most = Math.max(most, height);
			all += height + GAP;
		}
		return isNarrow(width) ? all : most;
	}

	@Override
	protected void layout(Composite parent, boolean flushCache) {
		Rectangle area = parent.getClientArea();
		int width = each(area.width);
		if (isNarrow(area.width)) {
			int spare = Math.max(0, area.height - height(parent, area.width, flushCache)) / 2;
			int y = area.y;
			for (Control child : parent.getChildren()) {
				int height = child.computeSize(width, SWT.DEFAULT, flushCache).y + spare;
				child.setBounds(area.x, y, width, height);
				y += height + GAP;
			}
		} else {
			int x = area.x;
			for (Control child : parent.getChildren()) {
				child.setBounds(x, area.y, width, area.height);
				x += width + GAP;
			}
		}
	}

	private static boolean isNarrow(int width) {
		return width < LEAST_WIDTH;
	}

	private static int each(int width) {
		return isNarrow(width) ? width : (width - GAP) / 2;
	}
}
