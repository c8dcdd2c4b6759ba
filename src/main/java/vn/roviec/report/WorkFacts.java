package vn.roviec.report;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Facts of the work of units and of people: how much, in time or late, returned, and
 * whose days it took. Nobody is rated.
 */
@Repository
@Transactional(readOnly = true)
public class WorkFacts {

	private final JdbcClient jdbc;

	private final TaskFigures figures;

	private final WorkingCalendars calendars;

	private final Clock clock;

	WorkFacts(JdbcClient jdbc, TaskFigures figures, WorkingCalendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.figures = figures;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Of each lead unit, in the agency's order. */
	public List<Facts> units(AgencyId agency, TaskFilter filter) {
		Map<UUID, Facts> counted = counted(agency, filter, "lead_unit");
		Map<UUID, int[]> waited = waited(agency, filter);
		List<Facts> facts = new ArrayList<>();
		this.figures.names(agency).forEach((unit, name) -> {
			Facts one = counted.get(unit);
			int[] days = waited.getOrDefault(unit, new int[2]);
			if (one != null || days[1] > 0) {
				facts.add(((one != null) ? one : Facts.none(unit)).named(name, days[0], days[1]));
			}
		});
		return facts;
	}

	/** Of each officer who has accepted a task, by name. */
	public List<Facts> people(AgencyId agency, TaskFilter filter) {
		Map<UUID, Facts> counted = counted(agency, filter, "assignee");
		List<Facts> facts = new ArrayList<>();
		this.jdbc.sql("select id, name from officer where agency_id = :agency order by sort_order, name, id")
			.param("agency", agency.value())
			.query((row) -> {
				Facts one = counted.get(row.getObject("id", UUID.class));
				if (one != null) {
					facts.add(one.named(row.getString("name"), 0, 0));
				}
			});
		return facts;
	}

	private Map<UUID, Facts> counted(AgencyId agency, TaskFilter filter, String whose) {
		TaskQuestion asked = TaskQuestion.of(agency, filter, this.figures.standing(agency),
				"t." + whose + ", t.return_count");
		Map<UUID, Facts> facts = new LinkedHashMap<>();
		this.jdbc.sql("""
				select %1$s as who, count(*) as tasks,
				sum(case when s.state in ('done', 'done-late') then 0 else 1 end) as running,
				sum(case when s.state like 'late%%' then 1 else 0 end) as late,
				sum(case when s.state = 'done' then 1 else 0 end) as done,
				sum(case when s.state = 'done-late' then 1 else 0 end) as done_late,
				sum(case when s.return_count > 0 then 1 else 0 end) as returned
				from (%2$s) s where %1$s is not null group by %1$s
				""".formatted(whose, asked.sql())).params(asked.parameters()).query((row) -> {
			UUID who = row.getObject("who", UUID.class);
			facts.put(who, new Facts(who, "", row.getInt("tasks"), row.getInt("running"), row.getInt("late"),
					row.getInt("done"), row.getInt("done_late"), row.getInt("returned"), 0, 0));
		});
		return facts;
	}

	/**
	 * Working days that each unit, its result handed in, waited for others, and that
	 * others waited for it. The first day is not counted, the last is.
	 */
	private Map<UUID, int[]> waited(AgencyId agency, TaskFilter filter) {
		TaskQuestion asked = TaskQuestion.of(agency, filter, this.figures.standing(agency), "t.id, t.lead_unit");
		WorkingCalendar calendar = this.calendars.of(agency);
		LocalDate today = LocalDate.now(this.clock);
		Map<UUID, int[]> days = new HashMap<>();
		this.jdbc.sql("""
				select s.lead_unit, c.unit_id, c.awaited_at, c.given_at from (%s) s
				join task_contribution c on c.appendix_task = s.id where c.awaited_at is not null
				""".formatted(asked.sql())).params(asked.parameters()).query((row) -> {
			LocalDate from = day(row.getObject("awaited_at", OffsetDateTime.class), today);
			LocalDate to = day(row.getObject("given_at", OffsetDateTime.class), today);
			int taken = to.isAfter(from) ? calendar.workingDaysBetween(from, to) : 0;
			days.computeIfAbsent(row.getObject("lead_unit", UUID.class), (unit) -> new int[2])[0] += taken;
			days.computeIfAbsent(row.getObject("unit_id", UUID.class), (unit) -> new int[2])[1] += taken;
		});
		return days;
	}

	private LocalDate day(@Nullable OffsetDateTime moment, LocalDate today) {
		return (moment != null) ? moment.atZoneSameInstant(this.clock.getZone()).toLocalDate() : today;
	}

	/**
	 * Facts of one unit or one officer.
	 *
	 * @param running open tasks, also the late ones
	 * @param late open tasks whose date has passed
	 * @param returned tasks of which a result was returned at least once
	 * @param waited working days that the unit waited for others
	 * @param kept working days that others waited for the unit
	 */
	public record Facts(UUID who, String name, int tasks, int running, int late, int done, int doneLate, int returned,
			int waited, int kept) {

		static Facts none(UUID who) {
			return new Facts(who, "", 0, 0, 0, 0, 0, 0, 0, 0);
		}

		Facts named(String written, int daysWaited, int daysKept) {
			return new Facts(this.who, written, this.tasks, this.running, this.late, this.done, this.doneLate,
					this.returned, daysWaited, daysKept);
		}

	}

}
