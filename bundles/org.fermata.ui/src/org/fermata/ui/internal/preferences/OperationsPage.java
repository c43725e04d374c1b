// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.preferences;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.fermata.ui.internal.view.NamedFrame;

/** The page about operations. */
public final class OperationsPage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int STEP = 10;

	private Button reveal;
	private Button ask;
	private Spinner keep;

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(OperationPreferences.store());
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite page = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 10).applyTo(page);
		reveal = checkBox(page, Messages.reveal, OperationPreferences.REVEAL);
		ask = checkBox(page, Messages.ask, OperationPreferences.ASK);
		Label label = new Label(page, SWT.NONE);
		label.setText(Messages.keep);
		keep = new Spinner(NamedFrame.create(page, Messages.keepName), SWT.BORDER);
		keep.setValues(OperationPreferences.kept(), 1, OperationPreferences.MOST_KEPT, 0, 1, STEP);
		keep.setToolTipText(NLS.bind(Messages.keepRange, OperationPreferences.MOST_KEPT));
		return page;
	}

	private Button checkBox(Composite page, String words, String preference) {
		Button box = new Button(page, SWT.CHECK);
		box.setText(words);
		box.setSelection(getPreferenceStore().getBoolean(preference));
		GridDataFactory.swtDefaults().span(2, 1).applyTo(box);
		return box;
	}

	@Override
	protected void performDefaults() {
		reveal.setSelection(getPreferenceStore().getDefaultBoolean(OperationPreferences.REVEAL));
		ask.setSelection(getPreferenceStore().getDefaultBoolean(OperationPreferences.ASK));
		keep.setSelection(getPreferenceStore().getDefaultInt(OperationPreferences.KEEP));
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		getPreferenceStore().setValue(OperationPreferences.REVEAL, reveal.getSelection());
		getPreferenceStore().setValue(OperationPreferences.ASK, ask.getSelection());
		getPreferenceStore().setValue(OperationPreferences.KEEP, keep.getSelection());
		return super.performOk();
	}
}
