package vn.roviec.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/**
 * The one source of figures and lists: tasks of an agency that a filter lets through,
 * each with its state.
 *
 * @param sql a query of tasks with {@code state}, without an order
 */
record TaskQuestion(String sql, Map<String, Object> parameters) {

	/** Asks for columns of the tasks t. */
	static TaskQuestion of(AgencyId agency, TaskFilter filter, Standing standing, String columns) {
		Map<String, Object> parameters = new HashMap<>(Map.of("agency", agency.value()));
		StringBuilder where = new StringBuilder(" from appendix_task t where t.agency_id = :agency");
		narrow(filter, where, parameters);
		List<String> states = standing.meant(filter.state());
		where.append(reachable(states));
		StringBuilder whole = new StringBuilder("select * from (select ").append(columns)
			.append(", ")
			.append(standing.expression())
			.append(" as state")
			.append(where)
			.append(") q where q.state in (:states)");
		parameters.put("states", states.isEmpty() ? standing.states() : states);
		return new TaskQuestion(whole.toString(), parameters);
	}

	private static void narrow(TaskFilter filter, StringBuilder where, Map<String, Object> parameters) {
		UnitId unit = filter.unit();
		if (unit != null) {
			where.append(" and t.lead_unit = :unit");
			parameters.put("unit", unit.value());
		}
		if (filter.plan() != null) {
			where.append(" and t.plan_id = :plan");
			parameters.put("plan", filter.plan());
		}
		OfficerId person = filter.person();
		if (person != null) {
			where.append(" and t.assignee = :person");
			parameters.put("person", person.value());
		}
		year(filter.year(), where, parameters);
		LocalDate week = filter.week();
		if (week != null) {
			where.append(" and t.due_on between :weekFirst and :weekLast");
			parameters.put("weekFirst", week);
			parameters.put("weekLast", filter.until());
		}
		YearMonth month = filter.month();
		if (month != null) {
			where.append(" and t.due_on between :monthFirst and :monthLast");
			parameters.put("monthFirst", month.atDay(1));
			parameters.put("monthLast", month.atEndOfMonth());
		}
		marks(filter, where);
	}

	private static void marks(TaskFilter filter, StringBuilder where) {
		if (filter.returned()) {
			where.append(" and t.return_count > 0");
		}
		if (filter.obstructed()) {
			where.append(" and exists (select 1 from obstacle b where b.agency_id = t.agency_id and b.task_id = t.id"
					+ " and b.state = 'OPEN')");
		}
	}

	/**
	 * Says of the states what an index knows; those who are left out have none of them.
	 */
	private static String reachable(List<String> states) {
		if (states.isEmpty()) {
			return " and t.status <> 'CANCELLED'";
		}
		boolean ended = states.stream().anyMatch((state) -> state.startsWith(Standing.DONE));
		boolean open = states.stream().anyMatch((state) -> !state.startsWith(Standing.DONE));
		boolean cancelled = states.contains(Standing.CANCELLED);
		if (ended && !open) {
			return " and t.status = 'DONE'";
		}
		return (open && !ended && !cancelled)
				? " and t.status in ('WAITING', 'PERFORMING', 'SHARING', 'ACCEPTING', 'CONFIRMING')" : "";
	}

	private static void year(@Nullable Integer year, StringBuilder where, Map<String, Object> parameters) {
		if (year != null) {
			where.append(" and (t.status <> 'DONE' or t.handed_in_on between :first and :last)");
			parameters.put("first", LocalDate.of(year, 1, 1));
			parameters.put("last", LocalDate.of(year, 12, 31));
		}
	}

}
