// SPDX-License-Identifier: EPL-2.0
package org.fermata.jobs;

import org.eclipse.core.runtime.QualifiedName;
import org.eclipse.core.runtime.jobs.Job;

/**
 * The properties of a Job by which the platform's Progress view presents it. They are those of
 * {@code org.eclipse.ui.progress.IProgressConstants}, for bundles that do not see the workbench. Any thread.
 */
public final class ProgressProperties {

	/** {@code Boolean}: the Job stays in the view when it has ended, until the user removes it. */
	public static final QualifiedName KEEP = name("keep");

	/** {@code Boolean}: as {@link #KEEP}, of all Jobs of its family the last only. */
	public static final QualifiedName KEEP_ONE = name("keepone");

	/** A JFace {@code IAction}: what a click on the Job's status does, such as showing its results. */
	public static final QualifiedName ACTION = name("action");

	/** A JFace {@code ImageDescriptor} or a {@link java.net.URL}: the Job's icon. */
	public static final QualifiedName ICON = name("icon");

	private ProgressProperties() {
	}

	private static QualifiedName name(String local) {
		return new QualifiedName("org.eclipse.ui.workbench.progress", local);
	}

	/** Keeps a Job in the view when it has ended, so that its {@link #ACTION} can still be reached. */
	public static void keep(Job job) {
		job.setProperty(KEEP, Boolean.TRUE);
	}
}
