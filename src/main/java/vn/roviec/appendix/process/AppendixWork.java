package vn.roviec.appendix.process;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.ActingUnits;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.AppendixTasks;
import vn.roviec.appendix.TaskId;
import vn.roviec.worklist.Candidate;
import vn.roviec.worklist.DescribeWork;

import org.springframework.stereotype.Component;

/** Says of each step of a task whose work it is. */
@Component
class AppendixWork implements DescribeWork {

	private final AppendixTasks tasks;

	private final ActingUnits acting;

	AppendixWork(AppendixTasks tasks, ActingUnits acting) {
		this.tasks = tasks;
		this.acting = acting;
	}

	@Override
	public String processKey() {
		return AppendixProcess.KEY;
	}

	@Override
	public Description describe(Opened opened) {
		AppendixTask task = this.tasks.get(opened.agency(), new TaskId(opened.subject()));
		OfficerId owner = task.plan().owner();
		return switch (opened.taskKey()) {
			case AppendixProcess.ACCEPT -> {
				UnitId lead = this.acting.lead(task);
				yield of(task, lead, Candidate.unit(lead), owner, null);
			}
			case AppendixProcess.PERFORM -> {
				UnitId lead = this.acting.lead(task);
				yield of(task, lead, Candidate.unit(lead), owner, task.assignee());
			}
			case AppendixProcess.CONTRIBUTE -> {
				UnitId unit = opened.unit();
				yield of(task, unit, Candidate.unit(this.acting.share(task, unit)), task.assignee(), null);
			}
			case AppendixProcess.ACCEPT_RESULT -> {
				UnitId headed = this.acting.headed(task);
				yield of(task, headed, Candidate.head(headed), task.assignee(), null);
			}
			case AppendixProcess.CONFIRM -> {
				UnitId standing = this.acting.standing(task);
				yield of(task, standing, Candidate.unit(standing), task.assignee(), null);
			}
			default -> beside(opened.taskKey(), task);
		};
	}

	/** What is done beside the steps: extension, obstacle, explanation. */
	private Description beside(String key, AppendixTask task) {
		UnitId headed = this.acting.headed(task);
		UnitId standing = this.acting.standingHeaded(task);
		return switch (key) {
			case AppendixProcess.PROPOSE_EXTENSION ->
				of(task, standing, Candidate.head(standing), task.assignee(), null);
			case AppendixProcess.DECIDE_EXTENSION -> of(task, null,
					Candidate.decision(ChairmansDecision.DECIDE_EXTENSION), task.assignee(), task.responsibleLeader());
			case AppendixProcess.RESOLVE_OBSTACLE -> {
				UnitId unit = this.acting.standing(task);
				yield of(task, unit, Candidate.unit(unit), task.assignee(), null);
			}
			case AppendixProcess.EXPLAIN_LATENESS ->
				of(task, headed, Candidate.head(headed), task.plan().owner(), null);
			case AppendixProcess.JUDGE_EXPLANATION -> headed.equals(standing)
					? of(task, null, Candidate.decision(ChairmansDecision.JUDGE_EXPLANATION), task.plan().owner(), null)
					: of(task, standing, Candidate.head(standing), task.assignee(), null);
			default -> throw new IllegalArgumentException("No such step: " + key);
		};
	}

	private Description of(AppendixTask task, @Nullable UnitId unit, Candidate candidate, @Nullable OfficerId requester,
			@Nullable OfficerId assignee) {
		return new Description(task.plan().planId(), task.item().title(), task.plan().planTitle(), unit,
				this.acting.standing(task), candidate, requester, assignee, task.deadline().dueOn(),
				task.deadline().strictBefore());
	}

}
