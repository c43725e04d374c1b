// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.internal.source;

import java.io.IOException;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.services.IServiceLocator;

/** A class's source to read and to copy, below the name of its file. On the UI thread. */
public final class SourcePane {

	private static final int MARGIN = 6;
	private static final int TAB = 4;

	private final Composite pane;
	private final Label file;
	private final StyledText text;
	private List<Token> tokens = List.of();
	private boolean recolors;

	/** @param site of the view it is in */
	public SourcePane(Composite parent, IServiceLocator site) {
		pane = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(pane);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(new Label(pane, SWT.SEPARATOR | SWT.HORIZONTAL));
		file = new Label(pane, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).indent(MARGIN, MARGIN).applyTo(file);
		text = new StyledText(pane, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		text.setTabs(TAB);
		text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
		text.setAlwaysShowScrollBars(false);
		GridDataFactory.fillDefaults().grab(true, true).hint(0, 0).applyTo(text);
		text.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = NLS.bind(Messages.source, file.getText());
			}
		});
		offerCopy(site);
		followTheme();
	}

	private void offerCopy(IServiceLocator site) {
		MenuManager menu = new MenuManager();
		for (String command : List.of(IWorkbenchCommandConstants.EDIT_COPY, IWorkbenchCommandConstants.EDIT_SELECT_ALL)) {
			menu.add(new CommandContributionItem(
					new CommandContributionItemParameter(site, null, command, CommandContributionItem.STYLE_PUSH)));
		}
		text.setMenu(menu.createContextMenu(text));
		text.addListener(SWT.Dispose, event -> menu.dispose());
	}

	private void followTheme() {
		IPropertyChangeListener colors = event -> {
			if (!recolors) {
				recolors = true; // many change at once
				pane.getDisplay().asyncExec(this::color);
			}
		};
		JFaceResources.getColorRegistry().addListener(colors);
		pane.addListener(SWT.Dispose, event -> JFaceResources.getColorRegistry().removeListener(colors));
	}

	/** Where it stands. */
	public Composite control() {
		return pane;
	}

	/** What the text is shown in. */
	public StyledText text() {
		return text;
	}

	/** Shows the source of a class. */
	public void show(Class<?> type) {
		try {
			JavaSource source = JavaSource.of(type);
			show(source.path(), source.text());
		} catch (IOException failure) {
			ILog.of(SourcePane.class).error(NLS.bind(Messages.unreadable, type.getName()), failure);
			show(type.getName(), NLS.bind(Messages.unreadable, type.getName()));
		}
	}

	private void show(String path, String content) {
		file.setText(path);
		text.setText(content);
		tokens = JavaScanner.scan(content);
		color();
		text.setTopIndex(firstLine(content));
	}

	/** Where there is something to read: after what is imported, below a blank line. */
	private static int firstLine(String content) {
		int imports = content.lastIndexOf("\nimport ");
		return imports < 0 ? 0 : (int) content.substring(0, imports + 1).lines().count() + 1;
	}

	private void color() {
		recolors = false;
		if (text.isDisposed()) {
			return;
		}
		text.setStyleRanges(tokens.stream()
				.map(token -> new StyleRange(token.offset(), token.length(), SourceColors.of(token.kind()), null))
				.toArray(StyleRange[]::new));
	}
}
