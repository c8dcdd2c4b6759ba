package vn.roviec.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The watch of due tasks: it reminds whoever has the task, leaves the receipt and waits
 * for the next rung. Beside it the bare engine with the same process, whose delegates do
 * nothing, in turns with ours.
 */
final class RungRun {

	private static final int ROUNDS = 4;

	private final RunningApplication application;

	private final BareEngine bare;

	private final DueRungs due;

	private final String instance;

	private final int round;

	RungRun(RunningApplication application, BareEngine bare, int rungs) throws Exception {
		this.application = application;
		this.bare = bare;
		this.round = rungs / ROUNDS;
		this.due = new DueRungs(application, rungs);
		this.instance = bare.start(UUID.randomUUID().toString());
		TaskService service = bare.engine().getTaskService();
		String task = service.createTaskQuery().processInstanceId(this.instance).singleResult().getId();
		service.claim(task, "officer");
		service.complete(task, Map.of("decision", "FORWARD"));
	}

	void measure(Figures figures) throws Exception {
		long[] nanos = new long[2];
		for (int number = 0; number < ROUNDS; number++) {
			long our = ours(number, figures);
			long engine = bare(number, figures);
			if (number > 0) {
				nanos[0] += our;
				nanos[1] += engine;
			}
		}
		this.due.assertTold(this.round * ROUNDS);
		figures.put(this.round * (ROUNDS - 1) * 1e9 / nanos[0], "rungs", "oursPerS");
		figures.put(this.round * (ROUNDS - 1) * 1e9 / nanos[1], "rungs", "enginePerS");
		figures.put((double) nanos[1] / nanos[0], "rungs", "ratio");
	}

	private long ours(int number, Figures figures) throws Exception {
		this.due.fallDue(number * this.round, (number + 1) * this.round);
		JdbcClient jdbc = this.application.get(JdbcClient.class);
		if (number == 0) {
			ManagementService management = this.application.get(ManagementService.class);
			figures.put(statements(this.application.statements(), management, jdbc), "rungs", "statements");
		}
		return DueRungs.untilNoneIsDue(jdbc, this.application.jobs());
	}

	private long bare(int number, Figures figures) throws Exception {
		try (Clones clones = new Clones(this.bare.database())) {
			clones.copyInstance(this.instance, Clones.numbers(number * this.round + 1, (number + 1) * this.round),
					Map.of(), Map.of("act_ru_job.duedate_", DueRungs.LONG_AGO));
			clones.analyze();
		}
		if (number == 0) {
			figures.put(statements(this.bare.statements(), this.bare.engine().getManagementService(), this.bare.jdbc()),
					"rungs", "engineStatements");
		}
		return DueRungs.untilNoneIsDue(this.bare.jdbc(), this.bare.jobs());
	}

	/** Of the second rung: the first has more to read, once. */
	private static int statements(Statements statements, ManagementService management, JdbcClient jdbc) {
		List<String> jobs = jdbc.sql("select id_ from act_ru_job where duedate_ < now() limit 2")
			.query(String.class)
			.list();
		management.executeJob(jobs.get(0));
		return statements.said(() -> management.executeJob(jobs.get(1)));
	}

}
