package vn.roviec.appendix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.workflow.Conflict;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A part of a task that a colleague of the unit does.
 *
 * @param partNo counts the parts of a task, from 1
 * @param given by whom, and what is to be done
 * @param answered what was said when it was done, sent back or withdrawn; null before
 */
public record TaskPart(@Id UUID id, @Version int version, UUID agencyId, UUID taskId, int partNo, UUID assignee,
		LocalDate dueOn, PartState state, @Embedded.Empty(prefix = "given_") Said given,
		@Embedded.Nullable(prefix = "answered_") @Nullable Said answered) {

	/** How long the words may be that say what is to be done. */
	static final int LONGEST = 500;

	static TaskPart of(AppendixTask task, int no, OfficerId assignee, LocalDate due, Said given) {
		return new TaskPart(UUID.randomUUID(), 0, task.agency().value(), task.id().value(), no, assignee.value(), due,
				PartState.OPEN, given, null);
	}

	/** Ends it with what its assignee or its giver says. */
	TaskPart answer(PartState result, String words, Actor by, Instant now) {
		mustBeOpen();
		return new TaskPart(this.id, this.version, this.agencyId, this.taskId, this.partNo, this.assignee, this.dueOn,
				result, this.given, Said.by(by, now, words));
	}

	TaskPart passedTo(OfficerId officer) {
		return new TaskPart(this.id, this.version, this.agencyId, this.taskId, this.partNo, officer.value(), this.dueOn,
				this.state, this.given, this.answered);
	}

	void mustBeOpen() {
		if (this.state != PartState.OPEN) {
			Said last = (this.answered != null) ? this.answered : this.given;
			throw new Conflict("conflict.task.part." + this.state, last.name(), last.at());
		}
	}

	public boolean isOpen() {
		return this.state == PartState.OPEN;
	}

	/** Who does it. */
	public OfficerId doer() {
		return new OfficerId(this.assignee);
	}

}
