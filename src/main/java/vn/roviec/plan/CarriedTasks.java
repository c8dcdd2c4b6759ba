package vn.roviec.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.TaskId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which open tasks of a replaced plan go on as which product of the newer one. */
@Repository
public class CarriedTasks {

	private final JdbcClient jdbc;

	CarriedTasks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The product that each task becomes, by its {@link PlannedDeliverable#ref()}. */
	@Transactional(readOnly = true)
	public Map<TaskId, UUID> of(AgencyId agency, PlanId plan) {
		Map<TaskId, UUID> carried = new HashMap<>();
		this.jdbc.sql("select task_id, product from carried_task where agency_id = ? and plan_id = ?")
			.params(agency.value(), plan.value())
			.query((row) -> {
				carried.put(new TaskId(row.getObject("task_id", UUID.class)), row.getObject("product", UUID.class));
			});
		return carried;
	}

	/** Keeps this choice in place of the one before. */
	@Transactional
	public void set(AgencyId agency, PlanId plan, Map<TaskId, UUID> carried) {
		this.jdbc.sql("delete from carried_task where agency_id = ? and plan_id = ?")
			.params(agency.value(), plan.value())
			.update();
		carried.forEach((task, product) -> this.jdbc
			.sql("insert into carried_task (plan_id, agency_id, task_id, product) values (?, ?, ?, ?)")
			.params(plan.value(), agency.value(), task.value(), product)
			.update());
	}

}
