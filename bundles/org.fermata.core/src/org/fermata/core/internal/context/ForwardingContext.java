// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.internal.context;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.fermata.core.engine.Awaitable;
import org.fermata.core.engine.Held;
import org.fermata.core.engine.Operation;
import org.fermata.core.engine.OperationContext;
import org.fermata.core.engine.Pending;
import org.fermata.core.engine.ResultStream;
import org.fermata.core.engine.Routine;
import org.fermata.core.output.Column;
import org.fermata.core.output.Export;
import org.fermata.core.output.ResultRow;
import org.fermata.core.progress.Progress;
import org.fermata.core.prompt.Prompt;
import org.fermata.core.signal.Changes;
import org.fermata.core.signal.Signal;
import org.fermata.core.task.MultiResult;
import org.fermata.core.task.MultiTask;
import org.fermata.core.task.Task;
import org.fermata.core.ui.Latest;

/** Has another context do it all; those who listen in override what they listen to. */
public abstract class ForwardingContext implements OperationContext {

	/** Who does it. */
	protected final OperationContext context;

	protected ForwardingContext(OperationContext context) {
		this.context = context;
	}

	@Override
	public <T> T await(Task<T> task) throws Exception {
		return context.await(task);
	}

	@Override
	public <T> Pending<T> begin(Task<T> task) {
		return context.begin(task);
	}

	@Override
	public <T> T await(Pending<T> pending) throws Exception {
		return context.await(pending);
	}

	@Override
	public void await(Awaitable awaitable) throws InterruptedException {
		context.await(awaitable);
	}

	@Override
	public boolean await(Awaitable awaitable, Duration timeout) throws InterruptedException {
		return context.await(awaitable, timeout);
	}

	@Override
	public <T> Operation<T> start(String name, Routine<T> routine) {
		return context.start(name, routine);
	}

	@Override
	public <T> T await(Operation<T> other) throws Exception {
		return context.await(other);
	}

	@Override
	public Held lock(String name) throws InterruptedException {
		return context.lock(name);
	}

	@Override
	public <T> List<T> await(MultiTask<T> batch) throws Exception {
		return context.await(batch);
	}

	@Override
	public <T> MultiResult<T> awaitAll(MultiTask<T> batch) throws Exception {
		return context.awaitAll(batch);
	}

	@Override
	public <T> ResultStream<T> stream(MultiTask<T> batch) throws Exception {
		return context.stream(batch);
	}

	@Override
	public void ui(UiAction action) throws Exception {
		context.ui(action);
	}

	@Override
	public <T> T uiGet(Callable<T> call) throws Exception {
		return context.uiGet(call);
	}

	@Override
	public void uiLater(Runnable action) {
		context.uiLater(action);
	}

	@Override
	public void uiLatest(Object key, Runnable action) {
		context.uiLatest(key, action);
	}

	@Override
	public <T> Latest<T> latest(Consumer<? super T> show) {
		return context.latest(show);
	}

	@Override
	public <T> T awaitChange(Signal<T> signal) throws Exception {
		return context.awaitChange(signal);
	}

	@Override
	public <T> T awaitChange(Signal<T> signal, Duration timeout) throws Exception {
		return context.awaitChange(signal, timeout);
	}

	@Override
	public <T> Changes<T> changes(Signal<T> signal) throws Exception {
		return context.changes(signal);
	}

	@Override
	public <T> T ask(Prompt<T> prompt) throws InterruptedException {
		return context.ask(prompt);
	}

	@Override
	public <T> T ask(Prompt<T> prompt, Duration timeout) throws InterruptedException, TimeoutException {
		return context.ask(prompt, timeout);
	}

	@Override
	public Operation<?> operation() {
		return context.operation();
	}

	@Override
	public Duration elapsed() {
		return context.elapsed();
	}

	@Override
	public void sleep(Duration duration) throws InterruptedException {
		context.sleep(duration);
	}

	@Override
	public Progress progress() {
		return context.progress();
	}

	@Override
	public void checkCancelled() {
		context.checkCancelled();
	}

	@Override
	public void subject(String subject) {
		context.subject(subject);
	}

	@Override
	public void summary(String summary) {
		context.summary(summary);
	}

	@Override
	public void print(String line) {
		context.print(line);
	}

	@Override
	public void columns(List<Column> columns) {
		context.columns(columns);
	}

	@Override
	public void result(ResultRow row) {
		context.result(row);
	}

	@Override
	public void offer(Export export) {
		context.offer(export);
	}
}
