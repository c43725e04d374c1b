// SPDX-License-Identifier: EPL-2.0
package org.fermata.swt;

import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;

/**
 * What SWT said in an {@link Event}, as it was when it came: SWT's own object may be changed by those who hear of
 * it later, and is not for other threads. Immutable. The widgets in it may only be asked on the UI thread.
 *
 * @param type the kind, such as {@link org.eclipse.swt.SWT#Selection}
 * @param widget whose event it is
 * @param item the item it is about, or null
 * @param text the text it is about, such as a link's, or null
 * @param detail more about the kind, such as {@link org.eclipse.swt.SWT#ARROW}
 * @param x of the pointer, or of an area, in the widget's coordinates
 * @param y of the pointer, or of an area, in the widget's coordinates
 * @param width of an area
 * @param height of an area
 * @param button the number of the mouse button
 * @param count of clicks, or of lines to scroll
 * @param character that was typed; 0 if none
 * @param keyCode of the key
 * @param stateMask the keys and buttons that were down before
 */
public record WidgetEvent(int type, Widget widget, Widget item, String text, int detail, int x, int y, int width,
		int height, int button, int count, char character, int keyCode, int stateMask) {

	static WidgetEvent of(Event event) {
		return new WidgetEvent(event.type, event.widget, event.item, event.text, event.detail, event.x, event.y,
				event.width, event.height, event.button, event.count, event.character, event.keyCode, event.stateMask);
	}
}
