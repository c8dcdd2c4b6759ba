package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.SeriesCycle.State;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells how far series are: which cycle is which task, and which comes next. */
@Repository
public class SeriesOverview {

	private final SeriesRows rows;

	private final CycleRows cycles;

	private final SeriesLead lead;

	private final JdbcClient jdbc;

	SeriesOverview(SeriesRows rows, CycleRows cycles, SeriesLead lead, JdbcClient jdbc) {
		this.rows = rows;
		this.cycles = cycles;
		this.lead = lead;
		this.jdbc = jdbc;
	}

	/** The series of a plan, each with all its cycles. */
	public List<SeriesProgress> ofPlan(AgencyId agency, UUID plan) {
		Map<SeriesId, List<SeriesCycle>> cycles = this.cycles.ofPlan(agency, plan);
		Map<TaskId, TaskStatus> statuses = statuses(agency, "plan_id", plan);
		SeriesLead.Opening opening = this.lead.opening(agency);
		return this.rows.ofPlan(agency, plan)
			.stream()
			.map((series) -> progress(series, cycles.getOrDefault(series.id(), List.of()), statuses, opening))
			.toList();
	}

	/**
	 * One series with all its cycles.
	 * @throws vn.roviec.workflow.NotFound where the agency has no such series
	 */
	public SeriesProgress of(AgencyId agency, SeriesId id) {
		return progress(this.rows.get(agency, id), this.cycles.of(agency, id),
				statuses(agency, "series_id", id.value()), this.lead.opening(agency));
	}

	private static SeriesProgress progress(TaskSeries series, List<SeriesCycle> cycles,
			Map<TaskId, TaskStatus> statuses, SeriesLead.Opening opening) {
		return new SeriesProgress(series,
				cycles.stream()
					.map((cycle) -> new CycleLine(cycle, (cycle.task() != null) ? statuses.get(cycle.task()) : null,
							opening.of(cycle)))
					.toList());
	}

	/** The states of the tasks that have this value in a column. */
	private Map<TaskId, TaskStatus> statuses(AgencyId agency, String column, UUID value) {
		Map<TaskId, TaskStatus> statuses = new HashMap<>();
		this.jdbc
			.sql("select id, status from appendix_task where agency_id = :agency and series_id is not null and "
					+ column + " = :value")
			.param("agency", agency.value())
			.param("value", value)
			.query((row) -> {
				statuses.put(new TaskId(row.getObject("id", UUID.class)), TaskStatus.valueOf(row.getString("status")));
			});
		return statuses;
	}

	/** A series with all its cycles, in order. */
	public record SeriesProgress(TaskSeries series, List<CycleLine> cycles) {

		/** How many cycles have become tasks. */
		public int opened() {
			return (int) this.cycles.stream().filter((line) -> line.cycle().state() == State.OPENED).count();
		}

		/** How many of them are done. */
		public int done() {
			return (int) this.cycles.stream().filter((line) -> line.status() == TaskStatus.DONE).count();
		}

		/** The next cycle to come, null where none is. */
		public @Nullable CycleLine next() {
			return this.cycles.stream()
				.filter((line) -> line.cycle().state() == State.WAITING)
				.findFirst()
				.orElse(null);
		}

		/** The number of a cycle, from 1. */
		public int numberOf(String cycle) {
			return (int) this.cycles.stream().takeWhile((line) -> !line.cycle().cycle().equals(cycle)).count() + 1;
		}

	}

	/**
	 * One cycle.
	 *
	 * @param status of its task, null before it is made
	 * @param opensOn the day on which its task is made by the agency's present wish
	 */
	public record CycleLine(SeriesCycle cycle, @Nullable TaskStatus status, LocalDate opensOn) {
	}

}
