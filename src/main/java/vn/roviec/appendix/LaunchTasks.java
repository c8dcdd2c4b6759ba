package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes tasks of an issued plan's deliverables and starts their processes. */
@Service
public class LaunchTasks {

	private final AppendixTasks tasks;

	private final Agencies agencies;

	private final AppendixProcess process;

	private final AuditLog audit;

	private final Clock clock;

	LaunchTasks(AppendixTasks tasks, Agencies agencies, AppendixProcess process, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.agencies = agencies;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Launches, in the caller's transaction, what has not been launched before: each row
	 * and deliverable once, however often it is called.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void launch(AgencyId agency, PlanOrder plan, List<TaskOrder> orders) {
		for (TaskOrder order : orders) {
			if (this.tasks.count(agency, plan.plan(), order.itemNo(), order.position()) == 0) {
				launch(agency, plan, order, TaskTiming.once(order, LocalDate.now(this.clock).getYear()));
			}
		}
	}

	/** Launches the task of one cycle of a series. */
	TaskId launch(TaskSeries series, SeriesCycle cycle) {
		return launch(series.agency(), series.plan(), series.order().of(cycle), TaskTiming.of(series, cycle));
	}

	/** A unit that ended between signing and launching is not given work any more. */
	private TaskId launch(AgencyId agency, PlanOrder signed, TaskOrder row, TaskTiming timing) {
		PlanOrder plan = signed.to((unit) -> this.agencies.inForce(agency, unit));
		TaskOrder order = row.to((unit) -> this.agencies.inForce(agency, unit));
		AppendixTask task = this.tasks.save(new AppendixTask(agency, plan, order, timing, this.clock.instant()));
		this.audit.append(agency, "task.launched", task.id().value(), plan.symbol());
		this.process.start(agency, task.id());
		return task.id();
	}

}
