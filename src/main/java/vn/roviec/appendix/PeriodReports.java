package vn.roviec.appendix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.deadline.ReportingQuarter;
import vn.roviec.deadline.WorkingCalendars;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who has reported of work without a fixed date, once a reporting period, and who not.
 */
@Repository
public class PeriodReports {

	private static final String ASKED = """
			 t.agency_id = :agency and t.due_on is null
			and t.status not in ('DONE', 'CANCELLED') and t.launched_at < :asked
			""";

	private final JdbcClient jdbc;

	private final WorkingCalendars calendars;

	private final Clock clock;

	PeriodReports(JdbcClient jdbc, WorkingCalendars calendars, Clock clock) {
		this.jdbc = jdbc;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** The period that was asked about last. */
	public ReportingQuarter asked(AgencyId agency) {
		return periods(agency).latest(LocalDate.now(this.clock));
	}

	/** The reports of a task, newest first. */
	public List<PeriodReport> of(AgencyId agency, TaskId task) {
		return this.jdbc.sql("""
				select r.*, o.name from period_report r
				left join officer o on o.agency_id = r.agency_id and o.id = r.reported_by
				where r.agency_id = :agency and r.task_id = :task order by r.period desc
				""").param("agency", agency.value()).param("task", task.value()).query(PeriodReports::report).list();
	}

	/**
	 * The plan's open work without a fixed date that was asked about a period: those who
	 * have not reported first.
	 */
	public List<Owed> ofPlan(AgencyId agency, UUID plan, ReportingQuarter period) {
		return this.jdbc.sql("""
				select t.id, t.item_no, t.content, t.deliverable, u.short_name, a.name as assignee,
				r.period, r.percent, r.words, r.reported_at, o.name from appendix_task t
				left join unit u on u.agency_id = t.agency_id and u.id = t.lead_unit
				left join officer a on a.agency_id = t.agency_id and a.id = t.assignee
				left join period_report r on r.agency_id = t.agency_id and r.task_id = t.id and r.period = :period
				left join officer o on o.agency_id = t.agency_id and o.id = r.reported_by
				where t.plan_id = :plan and """ + ASKED + """
				order by case when r.period is null then 0 else 1 end, t.item_no, t.position
				""")
			.param("agency", agency.value())
			.param("plan", plan)
			.param("period", period.number())
			.param("asked", asked(agency, period))
			.query(PeriodReports::owed)
			.list();
	}

	/** The plans of which work was asked about a period and not reported. */
	List<Missing> missing(AgencyId agency, ReportingQuarter period) {
		return this.jdbc
			.sql("select t.plan_id, t.plan_title, t.standing_unit, count(*) as missing" + " from appendix_task t where"
					+ ASKED + """
							and not exists (select 1 from period_report r
							    where r.agency_id = t.agency_id and r.task_id = t.id and r.period = :period)
							group by t.plan_id, t.plan_title, t.standing_unit order by t.plan_id
							""")
			.param("agency", agency.value())
			.param("period", period.number())
			.param("asked", asked(agency, period))
			.query((row, number) -> new Missing(row.getObject("plan_id", UUID.class), row.getString("plan_title"),
					new UnitId(row.getObject("standing_unit", UUID.class)), row.getInt("missing")))
			.list();
	}

	/**
	 * Keeps what is said of a task without a due date: for the period asked about last,
	 * then for the one that is open; the last words of a period count.
	 */
	void keep(AppendixTask task, Actor by) {
		ReportingQuarter period = period(task);
		int changed = this.jdbc.sql("""
				update period_report set percent = :percent, words = :words, reported_by = :by, reported_at = :at
				where agency_id = :agency and task_id = :task and period = :period
				""")
			.param("percent", task.progress().progressPercent())
			.param("words", task.progress().progressWords())
			.param("by", by.officer().value())
			.param("at", now())
			.param("agency", task.agency().value())
			.param("task", task.id().value())
			.param("period", period.number())
			.update();
		if (changed == 0) {
			this.jdbc.sql("""
					insert into period_report (agency_id, task_id, period, percent, words, reported_by, reported_at)
					values (:agency, :task, :period, :percent, :words, :by, :at)
					""")
				.param("agency", task.agency().value())
				.param("task", task.id().value())
				.param("period", period.number())
				.param("percent", task.progress().progressPercent())
				.param("words", task.progress().progressWords())
				.param("by", by.officer().value())
				.param("at", now())
				.update();
		}
	}

	private ReportingQuarter period(AppendixTask task) {
		LocalDate today = LocalDate.now(this.clock);
		ReviewPeriods periods = periods(task.agency());
		ReportingQuarter asked = periods.latest(today);
		LocalDate launched = task.launchedAt().atZone(this.clock.getZone()).toLocalDate();
		boolean owed = !launched.isAfter(periods.asked(asked)) && of(task.agency(), task.id()).stream()
			.noneMatch((report) -> report.period().number() >= asked.number());
		return owed ? asked : ReviewPeriods.open(today);
	}

	private OffsetDateTime asked(AgencyId agency, ReportingQuarter period) {
		return periods(agency).asked(period).plusDays(1).atStartOfDay(this.clock.getZone()).toOffsetDateTime();
	}

	private ReviewPeriods periods(AgencyId agency) {
		return new ReviewPeriods(this.calendars.of(agency));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static PeriodReport report(ResultSet row, int number) throws SQLException {
		return new PeriodReport(ReportingQuarter.of(row.getInt("period")), row.getInt("percent"),
				row.getString("words"), row.getString("name"),
				row.getObject("reported_at", OffsetDateTime.class).toInstant());
	}

	private static Owed owed(ResultSet row, int number) throws SQLException {
		return new Owed(new TaskId(row.getObject("id", UUID.class)), row.getInt("item_no"), row.getString("content"),
				row.getString("deliverable"), row.getString("short_name"), row.getString("assignee"),
				(row.getObject("period") != null) ? report(row, number) : null);
	}

	/**
	 * A plan of which reports are missing.
	 *
	 * @param standingUnit the unit that follows it
	 * @param rows how many of its tasks were not reported of
	 */
	record Missing(UUID id, String title, UnitId standingUnit, int rows) {
	}

	/**
	 * Work that is asked about.
	 *
	 * @param leadName short name of the lead unit
	 * @param assigneeName null where nobody has accepted it
	 * @param report null where nobody has reported
	 */
	public record Owed(TaskId task, int itemNo, String content, String deliverable, String leadName,
			@Nullable String assigneeName, @Nullable PeriodReport report) {
	}

}
