package vn.roviec.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Lives through time in a demonstration: every timer fires at its own moment, in order,
 * as if the days had passed.
 */
@Component
@Profile("demo")
public class TimeTravel {

	private static final Logger LOG = LoggerFactory.getLogger(TimeTravel.class);

	private final ManagementService management;

	private final MovableClock clock;

	private final EngineClock engineClock;

	private final ObjectProvider<JobExecutor> executor;

	TimeTravel(ManagementService management, MovableClock clock, ObjectProvider<JobExecutor> executor) {
		this.executor = executor;
		this.management = management;
		this.clock = clock;
		this.engineClock = new EngineClock(clock);
	}

	/** Sets the time without living through what lies between. */
	public void jumpTo(Instant moment) {
		this.clock.moveTo(moment);
		this.engineClock.synchronize();
	}

	/** Moves on to a later moment, firing what becomes due on the way. */
	public void liveUntil(Instant moment) {
		alone(() -> live(moment));
	}

	/**
	 * Comes back at a later moment as after a stop: what became due on the way fires only
	 * then.
	 */
	public void comeBackAt(Instant moment) {
		alone(() -> {
			jumpTo(moment);
			live(moment);
		});
	}

	/** Keeps the job executor from firing the same timers meanwhile. */
	private void alone(Runnable travel) {
		JobExecutor running = this.executor.getIfAvailable();
		if (running == null || !running.isActive()) {
			travel.run();
			return;
		}
		running.shutdown();
		try {
			travel.run();
		}
		finally {
			running.start();
		}
	}

	private void live(Instant moment) {
		for (Optional<Job> next = next(moment); next.isPresent(); next = next(moment)) {
			Date due = next.get().getDuedate();
			if (due != null && due.toInstant().isAfter(this.clock.instant())) {
				jumpTo(due.toInstant());
			}
			run(next.get());
		}
		// what was just done is never in the future
		if (this.clock.instant().isBefore(moment)) {
			jumpTo(moment);
		}
	}

	private void run(Job job) {
		try {
			this.management.executeJob(job.getId());
		}
		catch (OptimisticLockingException | NullValueException | ConcurrencyFailureException | DuplicateKeyException
				| Conflict ex) {
			LOG.debug("The job executor was faster with job {}", job.getId(), ex);
		}
	}

	private Optional<Job> next(Instant until) {
		List<Job> waiting = this.management.createJobQuery().active().withRetriesLeft().list();
		return waiting.stream()
			.filter((job) -> job.getDuedate() == null || !job.getDuedate().toInstant().isAfter(until))
			.min(Comparator.comparing((Job job) -> (job.getDuedate() != null) ? job.getDuedate() : new Date(0)));
	}

}
