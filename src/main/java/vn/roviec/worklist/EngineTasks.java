package vn.roviec.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.Processes;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The worklist's side of the engine: its task events write work items in the same
 * transaction, and finished items complete its tasks.
 */
@Component
class EngineTasks {

	private final ObjectProvider<TaskService> taskService;

	private final ObjectProvider<DescribeWork> describers;

	private final WorkItems items;

	private final Holding holding;

	private final Clock clock;

	EngineTasks(ObjectProvider<TaskService> taskService, ObjectProvider<DescribeWork> describers, WorkItems items,
			Holding holding, Clock clock) {
		this.taskService = taskService;
		this.describers = describers;
		this.items = items;
		this.holding = holding;
		this.clock = clock;
	}

	@EventListener
	void on(DelegateTask task) {
		if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
			opened(task);
		}
		else if (TaskListener.EVENTNAME_DELETE.equals(task.getEventName())) {
			this.holding.cancel(task.getId());
		}
	}

	void assign(String id, OfficerId officer) {
		this.taskService.getObject().setAssignee(id, officer.toString());
	}

	void unassign(String id) {
		this.taskService.getObject().setAssignee(id, null);
	}

	void complete(String id, OfficerId officer, String decision) {
		TaskService service = this.taskService.getObject();
		service.setAssignee(id, officer.toString());
		service.complete(id, Map.of(Processes.DECISION, decision));
	}

	private void opened(DelegateTask task) {
		AgencyId agency = AgencyId.of(task.getTenantId());
		UUID subject = UUID.fromString(task.getExecution().getProcessBusinessKey());
		String process = processKey(task);
		DescribeWork.Description work = describer(process)
			.describe(new DescribeWork.Opened(agency, task.getTaskDefinitionKey(), subject, unit(task)));
		WorkState state = (work.assignee() != null) ? WorkState.CLAIMED : WorkState.OPEN;
		if (work.assignee() != null) {
			task.setAssignee(work.assignee().toString());
		}
		Instant now = this.clock.instant();
		this.items.add(new WorkItem(task.getId(), agency, process, task.getTaskDefinitionKey(), subject, work.plan(),
				work.unit(), null, work.follower(), work.title(), work.planTitle(), work.candidate(), work.assignee(),
				null, work.requester(), null, work.due(), work.strictBefore(), state, now,
				(work.assignee() != null) ? now : null, null));
	}

	private DescribeWork describer(String processKey) {
		return this.describers.stream()
			.filter((describer) -> describer.processKey().equals(processKey))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Nobody describes the tasks of " + processKey));
	}

	private static String processKey(DelegateTask task) {
		String definition = task.getProcessDefinitionId();
		return definition.substring(0, definition.indexOf(':'));
	}

	private static @Nullable UnitId unit(DelegateTask task) {
		Object unit = task.getVariable(Processes.UNIT);
		return (unit != null) ? UnitId.of(unit.toString()) : null;
	}

}
