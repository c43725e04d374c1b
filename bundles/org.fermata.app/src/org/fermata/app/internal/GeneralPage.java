// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The page about the program as a whole. */
public final class GeneralPage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int INDENT = 12;
	private static final int GAP = 10;

	private final Map<String, Button> appearances = new LinkedHashMap<>();
	private IWorkbench workbench;

	@Override
	public void init(IWorkbench of) {
		workbench = of;
		noDefaultAndApplyButton(); // a change of appearance may close the window that this page belongs to
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 6).applyTo(page);
		new Label(page, SWT.NONE).setText(Messages.appearance);
		Composite group = new Composite(page, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 6).extendedMargins(INDENT, 0, 0, GAP).applyTo(group);
		group.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = Messages.appearance;
			}
		});
		appearance(group, Appearance.SYSTEM, Messages.appearanceSystem);
		appearance(group, Appearance.LIGHT, Messages.appearanceLight);
		appearance(group, Appearance.DARK, Messages.appearanceDark);
		return page;
	}

	private void appearance(Composite parent, String theme, String words) {
		Button button = new Button(parent, SWT.RADIO);
		button.setText(words);
		button.setSelection(theme.equals(Appearance.chosen()));
		appearances.put(theme, button);
	}

	@Override
	public boolean performOk() {
		appearances.forEach((theme, button) -> {
			if (button.getSelection()) {
				Appearance.choose(theme, workbench);
			}
		});
		return super.performOk();
	}
}
