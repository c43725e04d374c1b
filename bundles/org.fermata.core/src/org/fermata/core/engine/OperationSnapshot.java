// SPDX-License-Identifier: EPL-2.0
package org.fermata.core.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.fermata.core.cancel.CancelStep;
import org.fermata.core.progress.ProgressSnapshot;
import org.fermata.core.prompt.PendingPrompt;

/**
 * An operation as it was at one moment. Immutable; the parts are read one after the other, so an operation
 * that moves meanwhile may show, for instance, a state that is older than its progress.
 *
 * @param id its number, see {@link Operation#id}
 * @param parent the number of the operation that started it
 * @param name what it is
 * @param subject what it is about
 * @param state where it stands
 * @param cancelStep how far a cancel has climbed
 * @param progress how far it is
 * @param question what it asks
 * @param summary what came of it
 * @param startedAt when it was started
 * @param elapsed how long it has run, or ran
 * @param worked the same without the time it waited for answers
 */
public record OperationSnapshot(long id, Optional<Long> parent, String name, String subject, OperationState state,
		Optional<CancelStep> cancelStep, ProgressSnapshot progress, Optional<String> question, String summary,
		Instant startedAt, Duration elapsed, Duration worked) {

	static OperationSnapshot of(Operation<?> operation) {
		Optional<String> question = operation.prompt().map(PendingPrompt::prompt).map(prompt -> prompt.label());
		return new OperationSnapshot(operation.id(), operation.parent().map(Operation::id), operation.name(),
				operation.subject(), operation.state(), operation.cancelStep(), operation.progress(), question,
				operation.summary(), operation.startedAt(), operation.elapsed(), operation.worked());
	}
}
