// SPDX-License-Identifier: EPL-2.0
package org.fermata.swtbot.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotButton;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotShell;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotStyledText;
import org.eclipse.swtbot.swt.finder.widgets.SWTBotLabel;
import org.fermata.tour.page.DialogPage;

/** A dialog, by SWTBot: the shell above the window that has a title. */
final class BotDialog implements DialogPage {

	private final Eyes eyes;

	BotDialog(Eyes eyes) {
		this.eyes = eyes;
	}

	private Optional<Shell> shell() {
		return Stream.of(eyes.bot().getFinder().getShells()).filter(shell -> eyes.see(() -> !shell.isDisposed()
				&& shell.isVisible() && shell.getParent() != null && !shell.getText().isEmpty())).findFirst();
	}

	@Override
	public String await() {
		eyes.await("a dialog", this::isOpen);
		Shell shell = shell().orElseThrow();
		new SWTBotShell(shell).activate();
		return Stream.concat(eyes.all(shell, Label.class).stream().map(label -> new SWTBotLabel(label).getText()),
				eyes.all(shell, StyledText.class).stream().map(text -> new SWTBotStyledText(text).getText()))
				.filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
	}

	@Override
	public boolean isOpen() {
		return shell().isPresent();
	}

	@Override
	public List<String> buttons() {
		Shell shell = shell().orElseThrow();
		List<Button> buttons = new ArrayList<>(eyes.all(shell, Button.class));
		Button first = eyes.see(shell::getDefaultButton);
		if (buttons.remove(first)) {
			buttons.addFirst(first);
		}
		return buttons.stream().map(button -> Eyes.plain(new SWTBotButton(button).getText())).toList();
	}

	@Override
	public void click(String button) {
		eyes.all(shell().orElseThrow(), Button.class).stream().map(SWTBotButton::new)
				.filter(each -> Eyes.plain(each.getText()).equals(button)).findFirst().orElseThrow().click();
		awaitGone();
	}

	@Override
	public void awaitGone() {
		eyes.await("no dialog", () -> !isOpen());
	}
}
