// SPDX-License-Identifier: EPL-2.0
package org.fermata.app.internal;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/**
 * What this program is, which one exactly, and whose. Instead of the platform's box, which is about plug-ins
 * and says nothing of them that a person could use here. On the UI thread.
 */
final class AboutBox extends Dialog {

	private static final String IMAGE = "icons/window_128.png"; //$NON-NLS-1$
	private static final String SMALL_IMAGE = "icons/window_64.png"; //$NON-NLS-1$
	private static final int WIDTH = 320;
	private static final int MARGIN = 20;
	private static final int GAP = 18;
	private static final int LINE = 6;
	private static final int LARGER = 8;

	AboutBox(Shell parent) {
		super(parent);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.aboutTitle);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), parent);
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(GAP, 0).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		Label image = new Label(area, SWT.NONE);
		image.setImage(resources.create(image()));
		GridDataFactory.swtDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(image);
		Composite words = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, LINE).applyTo(words);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(words);
		Label name = line(words, Messages.productName);
		name.setFont(resources.create(FontDescriptor.createFrom(name.getFont()).increaseHeight(LARGER).setStyle(SWT.BOLD)));
		line(words, version());
		gap(line(words, Messages.aboutSentence));
		gap(line(words, Messages.aboutCopyright));
		Link licence = new Link(words, SWT.NONE);
		licence.setText(Messages.aboutLicence);
		licence.addListener(SWT.Selection, event -> Program.launch(event.text));
		gap(line(words, machine()));
		return area;
	}

	/** The larger file serves where a pixel is none: 64 points are 128 of them there. */
	private static ImageDescriptor image() {
		return ImageDescriptor.createFromImageDataProvider(zoom -> ResourceLocator
				.imageDescriptorFromBundle(AboutBox.class, zoom >= 200 ? IMAGE : SMALL_IMAGE)
				.map(each -> each.getImageData(100)).filter(data -> zoom == 100 || zoom == 200).orElse(null));
	}

	private static Label line(Composite parent, String text) {
		Label line = new Label(parent, SWT.WRAP);
		line.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(line);
		return line;
	}

	private static void gap(Label below) {
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).indent(0, LINE).applyTo(below);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.DETAILS_ID, Messages.aboutCopy, false);
		createButton(parent, IDialogConstants.CANCEL_ID, Messages.aboutClose, true).setFocus();
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == IDialogConstants.DETAILS_ID) {
			copy();
		} else {
			super.buttonPressed(button);
		}
	}

	/** What belongs into a report to whoever maintains it. */
	private void copy() {
		Clipboard clipboard = new Clipboard(getShell().getDisplay());
		String words = Stream.of(Messages.productName, version(), machine()).collect(Collectors.joining(System.lineSeparator()));
		clipboard.setContents(new Object[] { words }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	private static String version() {
		Version version = FrameworkUtil.getBundle(AboutBox.class).getVersion();
		return NLS.bind(Messages.aboutVersion, version.getMajor() + "." + version.getMinor() + '.' + version.getMicro(), //$NON-NLS-1$
				version.getQualifier());
	}

	private static String machine() {
		return NLS.bind(Messages.aboutMachine, new Object[] { System.getProperty("java.version"), //$NON-NLS-1$
				System.getProperty("os.name"), Platform.getOSArch() }); //$NON-NLS-1$
	}
}
