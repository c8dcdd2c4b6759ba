package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.worklist.FinishWork;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The leader decides whether a due date is moved; the first date stays on record. */
@Service
public class DecideExtension {

	private final AppendixTasks tasks;

	private final ExtensionRequests extensions;

	private final DueDates dates;

	private final FinishWork work;

	private final SideNotices notices;

	private final AuditLog audit;

	private final Clock clock;

	DecideExtension(AppendixTasks tasks, ExtensionRequests extensions, DueDates dates, FinishWork work,
			SideNotices notices, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.extensions = extensions;
		this.dates = dates;
		this.work = work;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Grants a later due date.
	 * @param day may differ from what was asked for and from what was proposed
	 */
	@Transactional
	public void grant(Actor leader, TaskId id, LocalDate day, String words) {
		AppendixTask task = this.tasks.getLocked(leader.agency(), id);
		ExtensionRequest granted = this.extensions.getLast(leader.agency(), id)
			.grant(day, words, leader, this.clock.instant());
		if (!task.deadline().isExtendedBy(day)) {
			throw new Refused("task.extension.day");
		}
		decided(leader, task, granted);
		this.dates.move(task, day, granted.asked().words(), leader, granted.id());
		this.audit.append(leader, "task.extension-granted", id.value(), AuditWords.of(day, words));
	}

	/**
	 * Grants the date that the standing unit proposes; a proposal to leave the date where
	 * it is has to be read before it is decided against.
	 */
	@Transactional
	public void grantAsProposed(Actor leader, TaskId id) {
		LocalDate day = this.extensions.getLast(leader.agency(), id).proposedDay();
		if (day == null) {
			throw new Refused("task.extension.against");
		}
		grant(leader, id, day, "");
	}

	/** Leaves the due date where it is. */
	@Transactional
	public void refuse(Actor leader, TaskId id, String words) {
		AppendixTask task = this.tasks.getLocked(leader.agency(), id);
		ExtensionRequest refused = this.extensions.getLast(leader.agency(), id)
			.refuse(words, leader, this.clock.instant());
		decided(leader, task, refused);
		this.audit.append(leader, "task.extension-refused", id.value(), words.strip());
	}

	private void decided(Actor leader, AppendixTask task, ExtensionRequest request) {
		this.extensions.save(request);
		this.work.finish(leader, task.id().value(), AppendixProcess.DECIDE_EXTENSION, AppendixProcess.FORWARD);
		this.notices.decided(task, request);
	}

}
