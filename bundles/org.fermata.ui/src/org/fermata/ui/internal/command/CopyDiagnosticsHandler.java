// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.internal.command;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IProduct;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.ui.handlers.HandlerUtil;
import org.fermata.core.text.Diagnostics;
import org.fermata.ui.internal.WorkbenchEngine;
import org.osgi.framework.FrameworkUtil;

/** Puts a report on the clipboard: versions, what runs, what would not stop, and what went over to the UI thread. */
public final class CopyDiagnosticsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		String report = Diagnostics.report(WorkbenchEngine.get().snapshot(), versions());
		Clipboard clipboard = new Clipboard(HandlerUtil.getActiveShellChecked(event).getDisplay());
		clipboard.setContents(new Object[] { report }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
		return null;
	}

	private static Map<String, String> versions() {
		Map<String, String> versions = new LinkedHashMap<>();
		IProduct product = Platform.getProduct();
		if (product != null && product.getName() != null) {
			versions.put(product.getName(), String.valueOf(product.getDefiningBundle().getVersion()));
		}
		versions.put("org.fermata.ui", //$NON-NLS-1$
				String.valueOf(FrameworkUtil.getBundle(CopyDiagnosticsHandler.class).getVersion()));
		versions.put("Java", System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vm.name")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		versions.put(System.getProperty("os.name"), //$NON-NLS-1$
				System.getProperty("os.version") + ", " + System.getProperty("os.arch")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		versions.put("SWT", SWT.getVersion() + ", " + SWT.getPlatform()); //$NON-NLS-1$ //$NON-NLS-2$
		return versions;
	}
}
