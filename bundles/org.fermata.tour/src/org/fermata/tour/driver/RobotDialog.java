// SPDX-License-Identifier: EPL-2.0
package org.fermata.tour.driver;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.fermata.tour.page.DialogPage;

/** A dialog under a robot's hands: the shell above the window that has a title. */
final class RobotDialog implements DialogPage {

	private final Robot robot;

	RobotDialog(Robot robot) {
		this.robot = robot;
	}

	private Optional<Shell> shell() {
		return Stream.of(robot.display().getShells()).filter(Shell::isVisible)
				.filter(shell -> shell.getParent() != null && !shell.getText().isEmpty()).findFirst();
	}

	private Stream<Button> seenButtons() {
		return shell().stream().flatMap(shell -> Widgets.visible(shell, Button.class))
				.sorted(Comparator.comparing(button -> button != button.getShell().getDefaultButton()));
	}

	@Override
	public String await() {
		robot.await("a dialog", this::isSeen);
		robot.settle();
		return robot.see(() -> shell().stream().flatMap(Widgets::visible).map(RobotDialog::words)
				.filter(text -> !text.isBlank()).collect(Collectors.joining("\n")));
	}

	private static String words(Control control) {
		return switch (control) {
		case Label label -> label.getText();
		case StyledText text -> text.getText();
		case Link link -> link.getText();
		default -> "";
		};
	}

	private boolean isSeen() {
		return shell().isPresent();
	}

	@Override
	public boolean isOpen() {
		return robot.see(this::isSeen);
	}

	@Override
	public List<String> buttons() {
		return robot.see(() -> seenButtons().map(Button::getText).map(Widgets::plain).toList());
	}

	@Override
	public void click(String button) {
		robot.click(robot.see(() -> seenButtons().filter(each -> Widgets.plain(each.getText()).equals(button)).findFirst()
				.orElseThrow(() -> Widgets.notThere(button))));
		awaitGone();
	}

	@Override
	public void awaitGone() {
		robot.await("no dialog", () -> !isSeen());
	}
}
