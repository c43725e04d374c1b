// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples;

import org.eclipse.swt.widgets.Composite;

/** One of the seeds' examples: controls of its own on a page, and the operations that they start. The UI thread alone. */
public interface Example {

	/** Makes its controls; called once. What it starts is to be tied to the stage's scope. */
	void create(Composite page, Stage stage);

	/** Starts what it shows, as its main button does. */
	void start();
}
