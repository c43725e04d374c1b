// SPDX-License-Identifier: EPL-2.0
package org.fermata.ui.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.fermata.operations.checksum.Checksum;
import org.junit.Test;

/** A folder that an operation asks for in the window. */
public final class FolderPromptTest extends UiTest {

	@Test
	public void folderTypedIntoThePromptIsRead() throws IOException {
		Path folder = sandbox().folder(3);
		engine().start(Checksum.operationName(), Checksum.of(List.of()));
		operations().select("Checksum");
		prompt().await("Folder");
		prompt().type(folder + "-missing");
		prompt().proceedByEnter();
		prompt().await("There is no");
		prompt().type(folder.toString());
		prompt().proceedByEnter();
		prompt().await("3 files");
		prompt().proceedByClick();
		operations().await(folder.toString(), "Done in", "3 files");
	}

	@Test
	public void folderIsTypedWhereTheFocusAlreadyIs() throws IOException {
		Path folder = sandbox().folder(3);
		engine().start(Checksum.operationName(), Checksum.of(List.of()));
		prompt().await("Folder");
		workbench().await("the focus on the question", () -> prompt().hasFocus());
		workbench().type(folder.toString());
		workbench().press(SWT.CR);
		prompt().await("3 files");
		workbench().await("the focus on the slider", () -> prompt().hasFocus());
		workbench().press(SWT.CR);
		operations().await(folder.toString(), "Done in", "3 files");
	}
}
