package vn.roviec.appendix;

import java.time.Clock;

import vn.roviec.agency.AgencyId;
import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the first rung after a missed due date the lead unit owes an explanation, once for
 * each due date; not where its work is done and a coordinating unit or the standing unit
 * has to go on.
 */
@Service
public class OweExplanation {

	private final AppendixTasks tasks;

	private final LateExplanations explanations;

	private final AuditLog audit;

	private final Clock clock;

	OweExplanation(AppendixTasks tasks, LateExplanations explanations, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.explanations = explanations;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Records that an explanation is owed. One that is still open for an earlier due date
	 * comes first; the next rung asks again.
	 * @return false where none is owed that was not owed before
	 */
	@Transactional
	public boolean owe(AgencyId agency, TaskId id) {
		AppendixTask task = this.tasks.get(agency, id);
		boolean known = this.explanations.of(agency, id)
			.stream()
			.anyMatch((each) -> each.state().isOpen() || each.dueVersion() == task.deadline().dueVersion());
		if (known || task.deadline().dueOn() == null || isWithOthers(task)) {
			return false;
		}
		this.explanations.save(LateExplanation.owedFor(task, this.clock.instant()));
		this.audit.append(agency, "task.explanation-owed", id.value(), "");
		return true;
	}

	private static boolean isWithOthers(AppendixTask task) {
		return task.status() == TaskStatus.SHARING || task.status() == TaskStatus.CONFIRMING;
	}

}
