package vn.roviec.appendix;

import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OpenInUnit;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitReplaced;
import vn.roviec.audit.AuditLog;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves the open tasks and owed shares of a unit that has ended over to its successor.
 * Deadlines, their watch and what has been done stay; tasks that are over keep the old
 * unit. Beforehand it tells how many tasks that would be.
 */
@Component
@Order(1)
class MoveTasks implements OpenInUnit {

	private static final String OPEN = " agency_id = :agency and status not in ('DONE', 'CANCELLED') ";

	private static final String OWES = """
			 exists (select 1 from task_contribution c
			    where c.appendix_task = appendix_task.id and c.unit_id = :from and c.state = 'OWED')
			""";

	private static final String TOUCHED = " from appendix_task where" + OPEN
			+ "and (lead_unit = :from or standing_unit = :from or" + OWES + ")";

	/** Where the successor takes part itself, both shares stay, and it gives both. */
	private static final String SHARES = """
			update task_contribution set unit_id = :to where unit_id = :from and state = 'OWED'
			and appendix_task in (select id from appendix_task where %s)
			and not exists (select 1 from task_contribution other
			    where other.appendix_task = task_contribution.appendix_task and other.unit_id = :to)
			""".formatted(OPEN);

	private final AppendixTasks tasks;

	private final JdbcClient jdbc;

	private final AuditLog audit;

	MoveTasks(AppendixTasks tasks, JdbcClient jdbc, AuditLog audit) {
		this.tasks = tasks;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	@Override
	public String key() {
		return "tasks";
	}

	@Override
	public int count(AgencyId agency, UnitId unit) {
		return statement(agency, unit, "select count(*)" + TOUCHED).query(Integer.class).single();
	}

	@EventListener
	@Order(1)
	void on(UnitReplaced replaced) {
		List<UUID> tasks = statement(replaced, "select id" + TOUCHED + " order by id for update").query(UUID.class)
			.list();
		move(replaced, "update appendix_task set version = version + 1 where" + OPEN
				+ "and (lead_unit = :from or standing_unit = :from or" + OWES + ")");
		move(replaced, "update appendix_task set lead_unit = :to where" + OPEN + "and lead_unit = :from");
		move(replaced, "update appendix_task set standing_unit = :to where" + OPEN + "and standing_unit = :from");
		move(replaced, SHARES);
		this.tasks.forget();
		tasks.forEach((task) -> this.audit.append(replaced.by(), "task.unit-replaced", task, replaced.words()));
	}

	private void move(UnitReplaced replaced, String update) {
		statement(replaced, update).param("to", replaced.successor().id().value()).update();
	}

	private JdbcClient.StatementSpec statement(UnitReplaced replaced, String sql) {
		return statement(replaced.by().agency(), replaced.ended().id(), sql);
	}

	private JdbcClient.StatementSpec statement(AgencyId agency, UnitId from, String sql) {
		return this.jdbc.sql(sql).param("agency", agency.value()).param("from", from.value());
	}

}
