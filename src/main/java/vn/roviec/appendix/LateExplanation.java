package vn.roviec.appendix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.workflow.Conflict;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * Why a task missed a due date: written by the head of the lead unit, judged by the
 * standing unit.
 *
 * @param dueVersion which of the task's due dates was missed
 * @param written the last words of the head, null before the first
 * @param judged what the standing unit last said of them, null before the first time
 */
public record LateExplanation(@Id UUID id, @Version int version, UUID agencyId, UUID taskId, int dueVersion,
		LocalDate dueOn, ExplanationState state, Instant owedAt, int returnCount,
		@Embedded.Nullable(prefix = "written_") @Nullable Said written,
		@Embedded.Nullable(prefix = "judged_") @Nullable Said judged) {

	static LateExplanation owedFor(AppendixTask task, Instant now) {
		return new LateExplanation(UUID.randomUUID(), 0, task.agency().value(), task.id().value(),
				task.deadline().dueVersion(), Objects.requireNonNull(task.deadline().dueOn()), ExplanationState.OWED,
				now, 0, null, null);
	}

	LateExplanation write(String words, Actor by, Instant now) {
		expect(ExplanationState.OWED);
		return changed(ExplanationState.WRITTEN, this.returnCount,
				Said.by(by, now, Words.required(words, "task.explanation.words.missing")), this.judged);
	}

	LateExplanation accept(String words, Actor by, Instant now) {
		expect(ExplanationState.WRITTEN);
		return changed(ExplanationState.ACCEPTED, this.returnCount, this.written,
				Said.by(by, now, Words.optional(words)));
	}

	LateExplanation giveBack(String words, Actor by, Instant now) {
		expect(ExplanationState.WRITTEN);
		return changed(ExplanationState.OWED, this.returnCount + 1, this.written,
				Said.by(by, now, Words.required(words, "task.explanation.return.missing")));
	}

	private LateExplanation changed(ExplanationState next, int returns, @Nullable Said now, @Nullable Said judgement) {
		return new LateExplanation(this.id, this.version, this.agencyId, this.taskId, this.dueVersion, this.dueOn, next,
				this.owedAt, returns, now, judgement);
	}

	private void expect(ExplanationState expected) {
		if (this.state != expected) {
			Said last = (this.state == ExplanationState.WRITTEN) ? this.written : this.judged;
			throw new Conflict("conflict.task.explanation." + this.state, (last != null) ? last.name() : null,
					(last != null) ? last.at() : this.owedAt);
		}
	}

}
