package vn.roviec.appendix;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lead units have before them already, by the weeks in which it is due. */
@Repository
public class OpenByWeek {

	private final JdbcClient jdbc;

	OpenByWeek(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * How many open tasks with a date each unit leads, and how many cycles of its series
	 * are still to become one, by the Monday of the week in which they are due.
	 * @param except plans that are left out
	 */
	public Map<UnitId, Map<LocalDate, Integer>> of(AgencyId agency, Set<UUID> except) {
		Map<UnitId, Map<LocalDate, Integer>> units = new HashMap<>();
		this.jdbc.sql("""
				select w.lead_unit, w.due_on, count(*) as tasks from (
				    select t.lead_unit, t.due_on from appendix_task t
				    where t.agency_id = :agency and t.status not in ('DONE', 'CANCELLED') and t.due_on is not null
				    and t.plan_id not in (:except)
				    union all
				    select s.lead_unit, c.due_on from series_cycle c
				    join task_series s on s.agency_id = c.agency_id and s.id = c.series_id
				    where c.agency_id = :agency and c.state = 'WAITING' and s.plan_id not in (:except)) w
				group by w.lead_unit, w.due_on
				""").param("agency", agency.value()).param("except", except).query((row) -> {
			units.computeIfAbsent(new UnitId(row.getObject("lead_unit", UUID.class)), (unit) -> new TreeMap<>())
				.merge(row.getObject("due_on", LocalDate.class).with(DayOfWeek.MONDAY), row.getInt("tasks"),
						Integer::sum);
		});
		return units;
	}

}
