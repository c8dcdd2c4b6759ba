package vn.roviec.bench;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;

import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tasks that are performed and whose third day before the deadline has come, so that
 * their watch is due.
 */
final class DueRungs {

	static final String LONG_AGO = "now() - interval '1 hour'";

	private static final String DUE = "select count(*) from act_ru_job where duedate_ < now() and retries_ > 0";

	private final RunningApplication application;

	private final Tasks tasks;

	DueRungs(RunningApplication application, int rungs) throws Exception {
		this.application = application;
		try (Clones clones = new Clones(application.statements())) {
			Crowd crowd = new Crowd(application, clones);
			this.tasks = new Tasks(application, crowd, inThreeDays(crowd));
			clones.jdbc()
				.sql("insert into task_rung (agency_id, task_id, due_version, rung, state, reason, handled_at)"
						+ " select agency_id, id, due_version, -7, 'SENT', '', now() from appendix_task")
				.update();
			clones.jdbc().sql("update act_ru_job set duedate_ = now() + interval '30 days'").update();
			clones.jdbc().sql("create table spot as " + ClaimRun.SPOTS.formatted(rungs)).update();
		}
	}

	/**
	 * Makes the watches of the tasks of these spots, after the first to the last, due.
	 */
	void fallDue(int after, int last) throws Exception {
		String spots = "(select * from spot where n > %d and n <= %d)".formatted(after, last);
		try (Clones clones = new Clones(this.application.statements())) {
			this.tasks.copy(clones, this.tasks.performed, spots, Map.of("act_ru_job.duedate_", LONG_AGO));
			clones.analyze();
		}
	}

	/** Each of them was sent once, and told somebody. */
	void assertTold(int rungs) {
		JdbcClient jdbc = this.application.get(JdbcClient.class);
		assertThat(jdbc.sql("select count(*) from task_rung where rung = -3 and state = 'SENT'")
			.query(Integer.class)
			.single()).isGreaterThanOrEqualTo(rungs);
		assertThat(jdbc.sql("select count(*) from notice where notice_key like 'task:%:v%:rung:-3'")
			.query(Integer.class)
			.single()).isGreaterThanOrEqualTo(rungs);
	}

	/** Lets the jobs run, and gives the nanoseconds until none is due. */
	static long untilNoneIsDue(JdbcClient jdbc, JobExecutor jobs) {
		long start = System.nanoTime();
		jobs.start();
		while (jdbc.sql(DUE).query(Integer.class).single() > 0) {
			LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
		}
		long took = System.nanoTime() - start;
		jobs.shutdown();
		return took;
	}

	/** The date whose third working day before is the last whose morning has come. */
	private LocalDate inThreeDays(Crowd crowd) {
		Clock clock = this.application.get(Clock.class);
		WorkingCalendar calendar = this.application.get(WorkingCalendars.class).of(crowd.agency);
		LocalDate day = LocalDateTime.now(clock).minusNanos(LocalTime.of(7, 30).toNanoOfDay()).toLocalDate();
		LocalDate rung = calendar.isWorkingDay(day) ? day : calendar.plusWorkingDays(day, -1);
		return calendar.plusWorkingDays(rung, 3);
	}

}
