package vn.roviec.appendix;

import java.time.Clock;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.worklist.OwnWork;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The colleague says that a part of a task is done, or sends it back. */
@Service
public class AnswerPart {

	private final AppendixTasks tasks;

	private final TaskParts parts;

	private final OwnWork work;

	private final PartNotices notices;

	private final AuditLog audit;

	private final Clock clock;

	AnswerPart(AppendixTasks tasks, TaskParts parts, OwnWork work, PartNotices notices, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.parts = parts;
		this.work = work;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/** It is done: what came of it. */
	@Transactional
	public void done(Actor actor, TaskId task, UUID part, String words) {
		answer(actor, task, part, PartState.DONE, Words.required(words, "task.part.result.missing"));
	}

	/** It is not for the colleague: why. */
	@Transactional
	public void sendBack(Actor actor, TaskId task, UUID part, String words) {
		answer(actor, task, part, PartState.RETURNED, Words.required(words, "task.part.reason.missing"));
	}

	private void answer(Actor actor, TaskId id, UUID partId, PartState state, String words) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		TaskPart part = this.parts.get(actor.agency(), id, partId);
		part.mustBeOpen();
		this.work.finish(actor, partId);
		TaskPart answered = this.parts.save(part.answer(state, words, actor, this.clock.instant()));
		this.notices.answered(task, answered);
		this.audit.append(actor, (state == PartState.DONE) ? "task.part-done" : "task.part-returned", id.value(),
				part.given().words() + ": " + words);
	}

}
