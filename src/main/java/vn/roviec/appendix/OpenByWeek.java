package vn.roviec.appendix;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

	/** How many open tasks with a date each unit leads, by the Monday of their week. */
	public Map<UnitId, Map<LocalDate, Integer>> of(AgencyId agency) {
		Map<UnitId, Map<LocalDate, Integer>> units = new HashMap<>();
		this.jdbc.sql("""
				select t.lead_unit, t.due_on, count(*) as tasks from appendix_task t
				where t.agency_id = :agency and t.status not in ('DONE', 'CANCELLED') and t.due_on is not null
				group by t.lead_unit, t.due_on
				""").param("agency", agency.value()).query((row) -> {
			units.computeIfAbsent(new UnitId(row.getObject("lead_unit", UUID.class)), (unit) -> new TreeMap<>())
				.merge(row.getObject("due_on", LocalDate.class).with(DayOfWeek.MONDAY), row.getInt("tasks"),
						Integer::sum);
		});
		return units;
	}

}
