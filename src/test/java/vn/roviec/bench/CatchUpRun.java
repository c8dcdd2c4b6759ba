package vn.roviec.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.OfficerId;
import vn.roviec.security.Accounts;

import org.springframework.jdbc.core.simple.JdbcClient;

/** All rungs that fell due while the application stood still, while officers read. */
final class CatchUpRun {

	private static final int READERS = 10;

	private static final long BETWEEN_PAGES = TimeUnit.MILLISECONDS.toNanos(100);

	private final RunningApplication application;

	private final DueRungs due;

	private final int rungs;

	private final List<Reader> readers = new ArrayList<>();

	CatchUpRun(RunningApplication application, int rungs) throws Exception {
		this.application = application;
		this.rungs = rungs;
		this.due = new DueRungs(application, rungs);
		this.due.fallDue(0, rungs);
		signIn();
	}

	void measure(Figures figures) throws Exception {
		Times pages = new Times();
		CompletableFuture<Long> caughtUp = CompletableFuture.supplyAsync(
				() -> DueRungs.untilNoneIsDue(this.application.get(JdbcClient.class), this.application.jobs()));
		for (int turn = 0; !caughtUp.isDone(); turn++) {
			Reader reader = this.readers.get(turn % READERS);
			pages.measure(() -> reader.reads("/worklist"));
			LockSupport.parkNanos(BETWEEN_PAGES);
		}
		this.due.assertTold(this.rungs);
		figures.put(this.rungs, "catchUp", "rungs");
		figures.put(caughtUp.get() / 1e9, "catchUp", "seconds");
		figures.put(pages.percentile(50), "catchUp", "pageP50Ms");
		figures.put(pages.percentile(95), "catchUp", "pageP95Ms");
	}

	private void signIn() throws Exception {
		List<UUID> officers = this.application.get(JdbcClient.class)
			.sql("select officers[2] from place where k % 50 = 0 order by k limit " + READERS)
			.query(UUID.class)
			.list();
		for (UUID id : officers) {
			Actor actor = this.application.get(Agencies.class).actor(new OfficerId(id)).orElseThrow();
			String username = "u" + this.readers.size();
			this.application.get(Accounts.class).open(actor.agency(), actor.officer(), username, "mat-khau-thu");
			this.readers.add(new Reader(this.application.address(), username, "mat-khau-thu"));
		}
	}

}
