package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks for a later due date, with a reason; whoever does the task, or the unit's head.
 */
@Service
public class AskExtension {

	private final AppendixTasks tasks;

	private final ExtensionRequests extensions;

	private final ActingUnits acting;

	private final DueDates dates;

	private final AppendixProcess process;

	private final AuditLog audit;

	private final Clock clock;

	AskExtension(AppendixTasks tasks, ExtensionRequests extensions, ActingUnits acting, DueDates dates,
			AppendixProcess process, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.extensions = extensions;
		this.acting = acting;
		this.dates = dates;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Asks for a later due date; one request of a task is open at a time.
	 * @param day the last day that is wished for, later than the present one
	 */
	@Transactional
	public void ask(Actor actor, TaskId id, LocalDate day, String reason) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		this.acting.mustDo(actor, task, "task.extension.ask");
		task.mustBeOpen();
		List<ExtensionRequest> earlier = this.extensions.of(actor.agency(), id);
		earlier.stream().filter((each) -> each.state().isOpen()).findFirst().ifPresent((open) -> {
			throw open.conflict();
		});
		this.dates.mustBeAhead(day);
		if (!task.deadline().isExtendedBy(day)) {
			throw new Refused("task.extension.day");
		}
		this.extensions.save(ExtensionRequest.of(task, earlier.size() + 1, day, reason, actor, this.clock.instant()));
		this.process.extensionRequested(actor.agency(), id);
		this.audit.append(actor, "task.extension-asked", id.value(), AuditWords.of(day, reason));
	}

}
