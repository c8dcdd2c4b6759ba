package vn.roviec.appendix;

import java.time.Clock;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a comment to a task. */
@Service
public class AddComment {

	private final AppendixTasks tasks;

	private final TaskRecords records;

	private final Mentions mentions;

	private final SideNotices notices;

	private final AuditLog audit;

	private final Clock clock;

	AddComment(AppendixTasks tasks, TaskRecords records, Mentions mentions, SideNotices notices, AuditLog audit,
			Clock clock) {
		this.tasks = tasks;
		this.records = records;
		this.mentions = mentions;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	public void add(Actor actor, TaskId id, String words) {
		AppendixTask task = this.tasks.get(actor.agency(), id);
		String said = Words.required(words, "task.comment.missing");
		TaskComment comment = new TaskComment(UUID.randomUUID(), actor.officer(), actor.name(), this.clock.instant(),
				said);
		this.records.add(task, comment);
		this.notices.mentioned(task, comment, this.mentions.of(actor.agency(), said));
		this.audit.append(actor, "task.commented", id.value(), said);
	}

}
