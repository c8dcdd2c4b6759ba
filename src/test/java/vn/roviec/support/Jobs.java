package vn.roviec.support;

import java.time.LocalDateTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.EngineClock;

/** Runs the engine's jobs by hand, in the order in which they are due. */
public class Jobs {

	private final ManagementService management;

	private final MovedClock clock;

	private final EngineClock engineClock;

	Jobs(ManagementService management, MovedClock clock, EngineClock engineClock) {
		this.management = management;
		this.clock = clock;
		this.engineClock = engineClock;
	}

	/** Runs what is due now, and what becomes due by that. */
	public void runDue() {
		synchronize();
		for (Optional<Job> next = next(this.clock.instant()); next.isPresent(); next = next(this.clock.instant())) {
			this.management.executeJob(next.get().getId());
		}
	}

	/**
	 * Runs what is due now of one process of one agency, and what becomes due by that.
	 */
	public void runDueOf(String process, AgencyId agency) {
		synchronize();
		for (List<Job> due = due(process, agency); !due.isEmpty(); due = due(process, agency)) {
			due.forEach((job) -> this.management.executeJob(job.getId()));
		}
	}

	private List<Job> due(String process, AgencyId agency) {
		return this.management.createJobQuery()
			.processDefinitionKey(process)
			.tenantIdIn(agency.toString())
			.active()
			.executable()
			.list();
	}

	/**
	 * Lives through the time until a local moment, job by job, the clock standing at each
	 * one's due time.
	 */
	public void liveUntil(String local) {
		Instant end = LocalDateTime.parse(local).atZone(this.clock.getZone()).toInstant();
		for (Optional<Job> next = next(end); next.isPresent(); next = next(end)) {
			Date due = next.get().getDuedate();
			if (due != null && due.toInstant().isAfter(this.clock.instant())) {
				moveTo(due.toInstant());
			}
			this.management.executeJob(next.get().getId());
		}
		moveTo(end);
	}

	/** Jumps to a local moment without running anything on the way. */
	public void jumpTo(String local) {
		moveTo(LocalDateTime.parse(local).atZone(this.clock.getZone()).toInstant());
	}

	/**
	 * Makes the engine, whose clock all applications of a run share, tell this one's
	 * time.
	 */
	void synchronize() {
		this.engineClock.synchronize();
	}

	private void moveTo(Instant moment) {
		this.clock.move(Duration.between(this.clock.instant(), moment));
		synchronize();
	}

	private Optional<Job> next(Instant until) {
		List<Job> open = this.management.createJobQuery().active().withRetriesLeft().list();
		return open.stream()
			.filter((job) -> job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(until))
			.min(Comparator.comparing((Job job) -> (job.getDuedate() != null) ? job.getDuedate() : new Date(0)));
	}

}
