package vn.roviec.periodic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.roviec.deadline.ReportingPeriod;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every figure of a report is the length of its list, and what the database counts by
 * itself: over tasks whose moments are drawn by chance, many of them on the cut-off day
 * and at its midnight.
 */
@ApplicationTest
class ReportFiguresIT {

	private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	private static final int TASKS = 120;

	/**
	 * Vietnamese days since 1970, by arithmetic that no time zone of a session changes.
	 */
	private static final String HANDED_IN = " floor((extract(epoch from submitted_at) + 25200) / 86400) ";

	private static final String DUE = " floor(extract(epoch from due_on) / 86400)";

	private static final String DONE = " completed_at < :until ";

	private static final String NOT_STOPPED = " not (status = 'CANCELLED' and changed_at < :until) ";

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private JdbcClient jdbc;

	private ReportedPlan plan;

	@Test
	void figuresAreListsAndTheDatabasesOwnCounts() {
		this.beans.getBean(Jobs.class).jumpTo("2026-01-05T08:00");
		List<ReportedPlan.Row> rows = new ArrayList<>();
		for (int row = 0; row < TASKS; row++) {
			int turn = row;
			rows.add(new ReportedPlan.Row("Nhóm " + row / 30, "Việc " + row,
					(commune) -> (turn % 3 == 0) ? commune.economy : commune.centre, "Sản phẩm " + row,
					LocalDate.of(2026, 3, 1).plusDays(row % 140)));
		}
		this.plan = new ReportedPlan(this.beans, rows.toArray(ReportedPlan.Row[]::new));
		chance(new Random(20260315));
		this.beans.getBean(Jobs.class).jumpTo("2026-12-20T08:00");
		for (String code : List.of("2026-M03", "2026-Q1", "2026-M06", "2026-H1", "2026-Q3", "2026-Y")) {
			agrees(ReportingPeriod.of(code));
		}
	}

	private void agrees(ReportingPeriod period) {
		ReportId id = this.beans.getBean(OpenReport.class).open(this.plan.plan(), period);
		List<ReportLine> lines = this.beans.getBean(ReportLines.class).of(this.plan.commune.id, id);
		ReportFigures figures = ReportFigures.of(lines);
		String code = period.code();
		assertThat(figures.tasks()).as(code)
			.isEqualTo(lines.size())
			.isEqualTo(count(period, "not (status = 'CANCELLED' and changed_at < :from)"));
		assertThat(figures.done()).as(code).isEqualTo(count(period, DONE));
		assertThat(figures.doneInPeriod()).as(code).isEqualTo(count(period, DONE + "and completed_at >= :from"));
		assertThat(figures.early()).as(code).isEqualTo(count(period, DONE + "and" + HANDED_IN + "<" + DUE));
		assertThat(figures.onTime()).as(code).isEqualTo(count(period, DONE + "and" + HANDED_IN + "=" + DUE));
		assertThat(figures.doneLate()).as(code).isEqualTo(count(period, DONE + "and" + HANDED_IN + ">" + DUE));
		assertThat(figures.stopped()).as(code)
			.isEqualTo(count(period, "status = 'CANCELLED' and changed_at >= :from and changed_at < :until"));
		assertThat(figures.overdue()).as(code)
			.isEqualTo(count(period,
					NOT_STOPPED + "and (completed_at is null or completed_at >= :until) and ("
							+ "(submitted_at < :until and " + HANDED_IN + ">" + DUE + ")"
							+ " or ((submitted_at is null or submitted_at >= :until) and due_on < :cutOff))"));
		assertThat(figures.running() + figures.early() + figures.onTime() + figures.doneLate() + figures.overdue()
				+ figures.stopped())
			.as(code)
			.isEqualTo(figures.tasks());
		assertThat(figures.doneInPeriod()).as(code).isPositive();
	}

	private int count(ReportingPeriod period, String condition) {
		return this.jdbc
			.sql("select count(*) from appendix_task where agency_id = :agency and plan_id = :plan"
					+ " and launched_at < :until and " + condition)
			.param("agency", this.plan.commune.id.value())
			.param("plan", this.plan.id.value())
			.param("from", period.begins(VIETNAM).atOffset(ZoneOffset.UTC))
			.param("until", period.ends(VIETNAM).atOffset(ZoneOffset.UTC))
			.param("cutOff", period.cutOff())
			.query(Integer.class)
			.single();
	}

	/** What units do in a year: early, on the last moment, late, given up, not at all. */
	private void chance(Random random) {
		List<UUID> tasks = this.jdbc.sql("select id from appendix_task where plan_id = ? order by item_no")
			.param(this.plan.id.value())
			.query(UUID.class)
			.list();
		for (UUID task : tasks) {
			Instant moment = moment(random);
			switch (random.nextInt(6)) {
				case 0 -> write(task, "PERFORMING", null, null, moment);
				case 1 ->
					write(task, "CANCELLED", random.nextBoolean() ? moment.minusSeconds(86_400) : null, null, moment);
				case 2 -> write(task, "CONFIRMING", moment, null, moment);
				default -> write(task, "DONE", moment, moment.plusSeconds(random.nextInt(3) * 43_200L), moment);
			}
		}
	}

	/** Every third on a cut-off day or the midnight that ends it. */
	private static Instant moment(Random random) {
		if (random.nextInt(3) > 0) {
			return LocalDate.of(2026, 2, 1).plusDays(random.nextInt(300)).atTime(9, 30).atZone(VIETNAM).toInstant();
		}
		LocalDate cutOff = LocalDate.of(2026, List.of(3, 6, 9).get(random.nextInt(3)), 14);
		return List.of(cutOff.atTime(16, 0), cutOff.atTime(23, 59, 59), cutOff.plusDays(1).atStartOfDay())
			.get(random.nextInt(3))
			.atZone(VIETNAM)
			.toInstant();
	}

	private void write(UUID task, String status, @Nullable Instant submitted, @Nullable Instant completed,
			Instant changed) {
		this.jdbc
			.sql("update appendix_task set status = ?, submitted_at = ?, completed_at = ?, changed_at = ? where id = ?")
			.params(status, (submitted != null) ? submitted.atOffset(ZoneOffset.UTC) : null,
					(completed != null) ? completed.atOffset(ZoneOffset.UTC) : null, changed.atOffset(ZoneOffset.UTC),
					task)
			.update();
	}

}
