// SPDX-License-Identifier: EPL-2.0
package org.fermata.examples.panel;

import java.time.Duration;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fermata.core.cancel.OperationCancelledException;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.progress.Progress;
import org.fermata.core.ui.Latest;
import org.fermata.core.work.WorkQueue;
import org.fermata.examples.Example;
import org.fermata.examples.Stage;
import org.fermata.examples.parts.Controls;
import org.fermata.examples.parts.SimulatedWork;

/** A queue that a button fills and one worker empties. */
public final class QueueWithCondition implements Example {

	private static final Duration WORK = Duration.ofSeconds(2);

	private Stage stage;
	private Label status;
	private WorkQueue<Integer> queue;
	private Operation<?> working; // on that queue; null before the first
	private boolean closed;
	private volatile Latest<String> said; // set by the routine
	private volatile int added; // by the UI thread
	private volatile int current; // by the worker

	private WorkQueue.Report<Integer> work(OperationContext op, WorkQueue<Integer> items) throws Exception {
		said = op.latest(status::setText);
		try {
			WorkQueue.Report<Integer> report = items.run(op); // until the queue is closed and the last item is done
			said.set("Queue closed, " + report.done() + " items processed.");
			return report;
		} catch (OperationCancelledException stopped) {
			// Nothing of the operation itself comes to the page any more, and the page may have gone.
			Controls.say(stage.engine(), status, "Queue stopped.");
			throw stopped;
		}
	}

	private Void process(Integer item, Progress progress) throws Exception {
		current = item;
		say();
		SimulatedWork.take(stage.engine().time(), WORK); // on a worker, so it might as well compute
		if (item == added) {
			said.set("Queue empty");
		}
		return null;
	}

	private void say() {
		said.set("Processing item " + current + " of " + added + " items in queue.");
	}

	private void add() {
		if (working == null || working.state().isTerminal()) {
			open();
		}
		if (closed) {
			status.setText("The queue is closed, and ends with its last item.");
			return;
		}
		added++;
		if (current > 0) {
			say();
		}
		queue.add(added); // never waits, and the item is never lost
	}

	private void open() {
		WorkQueue<Integer> items = WorkQueue.of("Processing", this::process);
		queue = items;
		closed = false;
		added = 0;
		current = 0;
		working = stage.engine().start("Queue", op -> work(op, items)).tiedTo(stage.scope());
	}

	private void close() {
		closed = true;
		if (queue != null) {
			queue.close(); // what waits is still worked off
		}
	}

	@Override
	public void create(Composite page, Stage newStage) {
		stage = newStage;

		Controls.column(page);
		Composite row = Controls.row(page);
		Controls.button(row, "Add an item", this::add);
		Controls.button(row, "Close the queue", this::close);
		status = Controls.status(page, "Queue empty");
	}

	@Override
	public void start() {
		add();
	}
}
