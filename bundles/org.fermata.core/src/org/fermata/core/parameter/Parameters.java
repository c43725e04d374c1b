// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.parameter;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.fermata.core.engine.NoPresenterException;
import org.fermata.core.engine.OperationContext;

/** What was given for the parameters that an operation declares. Immutable; any thread. */
public final class Parameters {

	private final Map<String, Parameter> declared; // by name, as declared
	private final Map<String, Object> values; // by name; what is not in it was not given

	private Parameters(Map<String, Parameter> declared, Map<String, Object> values) {
		this.declared = declared;
		this.values = values;
	}

	/**
	 * Nothing given yet.
	 *
	 * @param declared all that can be given
	 * @throws IllegalArgumentException if two have the same name
	 */
	public static Parameters of(List<Parameter> declared) {
		Map<String, Parameter> byName = declared.stream().collect(Collectors.toMap(Parameter::name, Function.identity(),
				(one, other) -> {
					throw new IllegalArgumentException("Two parameters are called \u201c" + one.name() + "\u201d");
				}, LinkedHashMap::new));
		return new Parameters(byName, Map.of());
	}

	/** All that can be given, as declared. */
	public List<Parameter> declared() {
		return List.copyOf(declared.values());
	}

	/** All that was not given, as declared. */
	public List<Parameter> missing() {
		return declared.values().stream().filter(parameter -> !isGiven(parameter.name())).toList();
	}

	/** Whether something was given for it; false for a name that is not declared, too. */
	public boolean isGiven(String name) {
		return values.containsKey(name);
	}

	/**
	 * The same with a value, instead of one that was given before.
	 *
	 * @param value of the type that the kind of the parameter says
	 * @throws IllegalArgumentException if the name is not declared, or the parameter does not take that value: one of
	 *         another type, a number beyond its ends, or no choice of its
	 */
	public Parameters with(String name, Object value) {
		Parameter parameter = find(name);
		if (!parameter.takes(value)) {
			throw new IllegalArgumentException("The parameter \u201c" + name + "\u201d is a " + parameter.kind().word()
					+ " and does not take " + value);
		}
		Map<String, Object> more = new LinkedHashMap<>(values);
		more.put(name, value instanceof List<?> list ? List.copyOf(list) : value);
		return new Parameters(declared, more);
	}

	/**
	 * The same with what a word means. A word more for a parameter that takes several files comes to those that were
	 * given; for any other it replaces what was given before.
	 *
	 * @throws IllegalArgumentException if the name is not declared
	 * @throws ParameterException if the parameter takes no such word
	 */
	public Parameters withWord(String name, String word) throws ParameterException {
		Object value = find(name).parse(word);
		if (value instanceof List<?> further && isGiven(name)) {
			List<Object> all = new ArrayList<>((List<?>) values.get(name));
			all.addAll(further);
			return with(name, all);
		}
		return with(name, value);
	}

	/**
	 * The same with everything that is missing asked for, one question after the other. Where nobody can be asked the
	 * defaults are taken.
	 *
	 * @throws NoPresenterException if nobody can be asked, and there is no default
	 * @throws InterruptedException if the routine's thread is interrupted
	 */
	public Parameters ask(OperationContext op) throws InterruptedException {
		Parameters result = this;
		for (Parameter parameter : missing()) {
			result = result.with(parameter.name(), parameter.ask(op));
		}
		return result;
	}

	/** The value of a number; throws as {@link #text} does. */
	public int number(String name) {
		return value(name, Integer.class, ParameterKind.NUMBER);
	}

	/**
	 * The value of a text, or that which stands for the choice.
	 *
	 * @throws IllegalArgumentException if the name is not declared, or for another kind
	 * @throws IllegalStateException if nothing was given for it
	 */
	public String text(String name) {
		return value(name, String.class, ParameterKind.TEXT, ParameterKind.CHOICE);
	}

	/** The value of a flag; throws as {@link #text} does. */
	public boolean flag(String name) {
		return value(name, Boolean.class, ParameterKind.FLAG);
	}

	/** The value of a folder or a file; throws as {@link #text} does. */
	public Path path(String name) {
		return value(name, Path.class, ParameterKind.FOLDER, ParameterKind.FILE);
	}

	/** The value of several files; throws as {@link #text} does. */
	public List<Path> paths(String name) {
		List<?> paths = value(name, List.class, ParameterKind.FILES);
		return paths.stream().map(Path.class::cast).toList();
	}

	private <T> T value(String name, Class<T> type, ParameterKind... kinds) {
		Parameter parameter = find(name);
		if (!List.of(kinds).contains(parameter.kind())) {
			throw new IllegalArgumentException("The parameter \u201c" + name + "\u201d is a " + parameter.kind().word()
					+ ", not a " + kinds[0].word());
		}
		if (!isGiven(name)) {
			throw new IllegalStateException("Nothing was given for the parameter \u201c" + name + "\u201d");
		}
		return type.cast(values.get(name));
	}

	private Parameter find(String name) {
		Parameter parameter = declared.get(name);
		if (parameter == null) {
			throw new IllegalArgumentException("There is no parameter \u201c" + name + "\u201d; there is: "
					+ (declared.isEmpty() ? "none" : String.join(", ", declared.keySet())));
		}
		return parameter;
	}

	@Override
	public String toString() {
		return values.toString();
	}
}
