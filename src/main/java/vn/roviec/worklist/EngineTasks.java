package vn.roviec.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;
import vn.roviec.workflow.LostRace;
import vn.roviec.workflow.Processes;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The worklist's side of the engine: its task events write work items in the same
 * transaction, and finished items complete its tasks. Who has an item until then is the
 * worklist's own; the engine hears who completed a task.
 */
@Component
class EngineTasks {

	private final ObjectProvider<ProcessEngine> engine;

	/** Known once all modules are there. */
	private final Supplier<List<DescribeWork>> describers;

	private final WorkItems items;

	private final Holding holding;

	private final Clock clock;

	EngineTasks(ObjectProvider<ProcessEngine> engine, ObjectProvider<DescribeWork> describers, WorkItems items,
			Holding holding, Clock clock) {
		this.engine = engine;
		this.describers = SingletonSupplier.of(() -> describers.stream().toList());
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

	/**
	 * Completes the engine's task in the name of the one who finished the work; one
	 * command, so that the engine reads the task once and writes it once.
	 * @throws ConcurrencyFailureException where a timer of the task fires at this very
	 * moment: nothing is done, and it can be done again
	 */
	void complete(String id, OfficerId officer, String decision) {
		LostRace.translate(() -> completeAtOnce(id, officer, decision));
	}

	private void completeAtOnce(String id, OfficerId officer, String decision) {
		ProcessEngine engine = this.engine.getObject();
		((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
			.execute((context) -> {
				engine.getTaskService().setAssignee(id, officer.toString());
				engine.getTaskService().complete(id, Map.of(Processes.DECISION, decision));
				return null;
			});
	}

	private void opened(DelegateTask task) {
		AgencyId agency = AgencyId.of(task.getTenantId());
		UUID subject = UUID.fromString(task.getExecution().getProcessBusinessKey());
		String process = processKey(task);
		DescribeWork.Description work = describer(process)
			.describe(new DescribeWork.Opened(agency, task.getTaskDefinitionKey(), subject, () -> unit(task)));
		WorkState state = (work.assignee() != null) ? WorkState.CLAIMED : WorkState.OPEN;
		Instant now = this.clock.instant();
		this.items.add(new WorkItem(task.getId(), agency, process, task.getTaskDefinitionKey(), subject, work.plan(),
				work.unit(), null, work.follower(), work.title(), work.planTitle(), work.candidate(), work.assignee(),
				null, work.requester(), null, work.due(), work.strictBefore(), state, now,
				(work.assignee() != null) ? now : null, null));
	}

	private DescribeWork describer(String processKey) {
		return this.describers.get()
			.stream()
			.filter((describer) -> describer.processKey().equals(processKey))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Nobody describes the tasks of " + processKey));
	}

	private static String processKey(DelegateTask task) {
		String definition = task.getProcessDefinitionId();
		return definition.substring(0, definition.indexOf(':'));
	}

	private static UnitId unit(DelegateTask task) {
		return UnitId.of(task.getVariable(Processes.UNIT).toString());
	}

}
