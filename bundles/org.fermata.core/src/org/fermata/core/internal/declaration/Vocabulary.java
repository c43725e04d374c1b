// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.declaration;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the elements of the extension point and their attributes are called. */
public final class Vocabulary {

	/** The extension point. */
	public static final String POINT = "org.fermata.ui.operations";
	/** The condition under which an operation can be started: a core expression. */
	public static final String ENABLED_WHEN = "enabledWhen";

	static final String CATEGORY = "category";
	static final String OPERATION = "operation";
	static final String TERMINAL = "terminal";
	static final String PARAMETER = "parameter";
	static final String CHOICE = "choice";

	static final String ID = "id";
	static final String NAME = "name";
	static final String TITLE = "title";
	static final String DESCRIPTION = "description";
	static final String ICON = "icon";
	static final String CLASS = "class";
	static final String COMMAND = "command";
	static final String TOOLBAR = "toolbar";
	static final String KIND = "kind";
	static final String LABEL = "label";
	static final String MINIMUM = "minimum";
	static final String MAXIMUM = "maximum";
	static final String DEFAULT = "default";
	static final String SELECTION = "selection";
	static final String VALUE = "value";

	/** The attributes of each element, by its name. */
	public static final Map<String, Set<String>> ATTRIBUTES = Map.of(
			CATEGORY, Set.of(ID, NAME),
			OPERATION, Set.of(ID, NAME, TITLE, DESCRIPTION, ICON, CATEGORY, CLASS, COMMAND, TOOLBAR),
			TERMINAL, Set.of(COMMAND, DESCRIPTION, CLASS),
			PARAMETER, Set.of(NAME, KIND, LABEL, MINIMUM, MAXIMUM, DEFAULT, SELECTION),
			CHOICE, Set.of(VALUE, LABEL),
			ENABLED_WHEN, Set.of());

	/** The attributes that an element must have, by its name. */
	public static final Map<String, List<String>> REQUIRED = Map.of(
			CATEGORY, List.of(ID, NAME),
			OPERATION, List.of(ID, NAME, CLASS),
			TERMINAL, List.of(COMMAND, CLASS),
			PARAMETER, List.of(NAME, KIND, LABEL),
			CHOICE, List.of(VALUE),
			ENABLED_WHEN, List.of());

	/** The elements that an element may contain, by its name. */
	public static final Map<String, Set<String>> CHILDREN = Map.of(
			OPERATION, Set.of(PARAMETER, ENABLED_WHEN),
			PARAMETER, Set.of(CHOICE));

	/** The attributes whose values are shown to people, of whichever element. */
	static final Set<String> READ_BY_PEOPLE = Set.of(NAME, TITLE, DESCRIPTION, LABEL);

	/** Words that the terminal itself takes. */
	static final Set<String> OWN_WORDS = Set.of("help");

	private Vocabulary() {
	}
}
