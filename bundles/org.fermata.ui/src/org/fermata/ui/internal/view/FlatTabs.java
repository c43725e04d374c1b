// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.view;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabFolderRenderer;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.fermata.core.engine.OperationState;
import org.fermata.ui.internal.theme.OperationColors;

/** Draws tabs as words on a hairline, the selected one underlined, as the workbench draws those of its parts. */
final class FlatTabs extends CTabFolderRenderer {

	private static final int PADDING = 12;
	private static final int HEIGHT_PADDING = 12;
	private static final int UNDERLINE = 2;
	/** Below what may stand in the corner, which reaches one pixel further down than the tabs. */
	private static final int HAIRLINE = 2;
	private static final int FLAGS = SWT.DRAW_TRANSPARENT | SWT.DRAW_MNEMONIC;

	FlatTabs(CTabFolder folder) {
		super(folder);
	}

	@Override
	protected Point computeSize(int part, int state, GC gc, int width, int height) {
		if (part < 0) {
			return super.computeSize(part, state, gc, width, height);
		}
		Point text = gc.textExtent(parent.getItem(part).getText(), FLAGS);
		return new Point(text.x + 2 * PADDING, text.y + HEIGHT_PADDING);
	}

	@Override
	protected Rectangle computeTrim(int part, int state, int x, int y, int width, int height) {
		if (part == PART_BORDER || part == PART_BODY) {
			int header = part == PART_BODY ? parent.getTabHeight() + HAIRLINE : 0;
			return new Rectangle(x, y - header, width, height + header);
		}
		return super.computeTrim(part, state, x, y, width, height);
	}

	@Override
	protected void draw(int part, int state, Rectangle bounds, GC gc) {
		if (part >= 0) {
			drawTab(parent.getItem(part), (state & SWT.SELECTED) != 0, bounds, gc);
		} else if (part == PART_HEADER) {
			gc.setForeground(OperationColors.track());
			int y = bounds.y + parent.getTabHeight() + HAIRLINE - 1;
			gc.drawLine(bounds.x, y, bounds.x + bounds.width, y);
		}
	}

	private void drawTab(CTabItem item, boolean selected, Rectangle bounds, GC gc) {
		Point size = gc.textExtent(item.getText(), FLAGS);
		int x = bounds.x + (bounds.width - size.x) / 2;
		int y = bounds.y + (bounds.height - size.y) / 2;
		gc.setForeground(selected ? parent.getSelectionForeground() : OperationColors.muted());
		gc.drawText(item.getText(), x, y, FLAGS);
		if (selected) {
			gc.setBackground(OperationColors.bar(OperationState.RUNNING));
			gc.fillRectangle(bounds.x, bounds.y + parent.getTabHeight() - UNDERLINE + HAIRLINE - 1, bounds.width, UNDERLINE);
			if (parent.isFocusControl()) {
				gc.drawFocus(x - 2, y - 1, size.x + 4, size.y + 2);
			}
		}
	}
}
