package vn.roviec.bench;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Measures and says the figures; none is asserted. Request times are taken by the client,
 * on the same machine, until the last byte has come.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FiguresBench {

	private static final Figures FIGURES = new Figures();

	private static BenchServer server;

	@BeforeAll
	static void start() throws Exception {
		server = new BenchServer();
	}

	@AfterAll
	static void say() throws Exception {
		FIGURES.print();
		FIGURES.write(Path.of(System.getProperty("roviec.bench.file", "target/bench/bench.json")));
		server.close();
	}

	@Test
	@Order(1)
	void claimsAndCompletions() throws Exception {
		try (RunningApplication application = new RunningApplication(server.database("claims"));
				BareEngine bare = new BareEngine(server.database("bare_claims"), application)) {
			new ClaimRun(application, bare, Sizes.claims()).measure(FIGURES);
		}
	}

	@Test
	@Order(2)
	void rungs() throws Exception {
		try (RunningApplication application = new RunningApplication(server.database("rungs"));
				BareEngine bare = new BareEngine(server.database("bare_rungs"), application)) {
			new RungRun(application, bare, Sizes.rungs()).measure(FIGURES);
		}
	}

	@Test
	@Order(3)
	void catchingUp() throws Exception {
		try (RunningApplication application = new RunningApplication(server.database("catch_up"))) {
			new CatchUpRun(application, Sizes.rungs()).measure(FIGURES);
		}
	}

	@Test
	@Order(4)
	void worklist() throws Exception {
		try (RunningApplication application = new RunningApplication(server.database("worklist"))) {
			WorklistRun run = new WorklistRun(application, FIGURES);
			for (int size : Sizes.worklist()) {
				run.measure(size);
			}
		}
	}

	@Test
	@Order(5)
	void follow() throws Exception {
		try (RunningApplication application = new RunningApplication(server.database("follow"))) {
			new FollowRun(application, FIGURES).measure(Sizes.followed());
		}
	}

}
