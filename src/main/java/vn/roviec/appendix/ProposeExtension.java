package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.worklist.FinishWork;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The head of the standing unit says whether a due date should be moved, and to when. */
@Service
public class ProposeExtension {

	private final AppendixTasks tasks;

	private final ExtensionRequests extensions;

	private final DueDates dates;

	private final FinishWork work;

	private final AuditLog audit;

	private final Clock clock;

	ProposeExtension(AppendixTasks tasks, ExtensionRequests extensions, DueDates dates, FinishWork work, AuditLog audit,
			Clock clock) {
		this.tasks = tasks;
		this.extensions = extensions;
		this.dates = dates;
		this.work = work;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Proposes on the open request.
	 * @param day the day that the leader should grant, null to advise against with words
	 */
	@Transactional
	public void propose(Actor actor, TaskId id, @Nullable LocalDate day, String words) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		ExtensionRequest asked = this.extensions.getLast(actor.agency(), id);
		ExtensionRequest proposed = asked.propose(day, words, actor, this.clock.instant());
		if (day != null) {
			this.dates.mustBeAhead(day);
			if (!task.deadline().isExtendedBy(day)) {
				throw new Refused("task.extension.day");
			}
		}
		this.extensions.save(proposed);
		this.work.finish(actor, id.value(), AppendixProcess.PROPOSE_EXTENSION, AppendixProcess.FORWARD);
		this.audit.append(actor, (day != null) ? "task.extension-proposed" : "task.extension-opposed", id.value(),
				AuditWords.of(day, words));
	}

}
