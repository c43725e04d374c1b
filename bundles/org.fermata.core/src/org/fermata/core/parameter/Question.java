// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.parameter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.fermata.core.engine.OperationContext;
import org.fermata.core.prompt.ChoicePrompt;
import org.fermata.core.prompt.FolderPrompt;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.prompt.SliderPrompt;
import org.fermata.core.prompt.TextPrompt;

/** The prompt for a parameter, and what its answers mean. */
record Question(Parameter parameter) {

	Prompt<?> prompt() {
		return switch (parameter.kind()) {
		case NUMBER -> slider();
		case TEXT -> text();
		case CHOICE, FLAG -> choice();
		case FOLDER, FILE, FILES -> path();
		};
	}

	/** Of the type that the kind of the parameter says. */
	Object ask(OperationContext op) throws InterruptedException {
		return switch (parameter.kind()) {
		case NUMBER -> op.ask(slider());
		case TEXT -> op.ask(text());
		case CHOICE, FLAG -> parameter.answers().get(labels().indexOf(op.ask(choice())));
		case FOLDER, FILE -> op.ask(path());
		case FILES -> List.of(op.ask(path()));
		};
	}

	private SliderPrompt slider() {
		SliderPrompt slider = Prompt.slider(parameter.label(), parameter.minimum(), parameter.maximum());
		return parameter.defaultValue().map(value -> slider.suggesting((Integer) value)).orElse(slider);
	}

	private TextPrompt text() {
		return Prompt.text(parameter.label(), parameter.standard());
	}

	private ChoicePrompt choice() {
		int suggested = parameter.defaultValue().map(parameter.answers()::indexOf).orElse(0);
		return new ChoicePrompt(parameter.label(), labels(), suggested);
	}

	private FolderPrompt path() {
		Optional<Path> suggested = parameter.standard().isEmpty() ? Optional.empty() : Optional.of(Path.of(parameter.standard()));
		return new FolderPrompt(parameter.label(), suggested, parameter.kind() != ParameterKind.FOLDER);
	}

	private List<String> labels() {
		return parameter.kind() == ParameterKind.FLAG ? List.of(ParameterWords.get("no"), ParameterWords.get("yes"))
				: parameter.choices().stream().map(Choice::label).toList();
	}
}
