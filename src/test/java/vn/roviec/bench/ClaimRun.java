package vn.roviec.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.TaskService;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.OfficerId;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.TaskId;
import vn.roviec.worklist.ClaimWork;

/**
 * One claim and one completion, over and over, by four people at once: a task of the lead
 * unit is claimed and accepted, and the process goes on to its performance. Beside it the
 * bare engine's claim and completion of the same step, in turns with ours.
 */
final class ClaimRun {

	private static final int ROUNDS = 6;

	private static final int PEOPLE = 4;

	private final RunningApplication application;

	private final BareEngine bare;

	private final List<Runnable> ours = new ArrayList<>();

	private final List<Runnable> bares = new ArrayList<>();

	ClaimRun(RunningApplication application, BareEngine bare, int pairs) throws Exception {
		this.application = application;
		this.bare = bare;
		prepareOurs(pairs);
		prepareBare(pairs);
	}

	void measure(Figures figures) throws Exception {
		figures.put(statements(this.application.statements(), this.ours), "claimComplete", "statements");
		figures.put(statements(this.bare.statements(), this.bares), "claimComplete", "engineStatements");
		long[] nanos = new long[2];
		int round = this.ours.size() / ROUNDS;
		for (int number = 0; number < ROUNDS; number++) {
			long our = time(this.ours.subList(number * round, (number + 1) * round));
			long engine = time(this.bares.subList(number * round, (number + 1) * round));
			if (number > 0) {
				nanos[0] += our;
				nanos[1] += engine;
			}
		}
		figures.put(round * (ROUNDS - 1) * 1e9 / nanos[0], "claimComplete", "oursPerS");
		figures.put(round * (ROUNDS - 1) * 1e9 / nanos[1], "claimComplete", "enginePerS");
		figures.put((double) nanos[1] / nanos[0], "claimComplete", "ratio");
	}

	/** Of the second pair: the first has more to read, once. */
	private static int statements(Statements statements, List<Runnable> pairs) {
		pairs.remove(0).run();
		return statements.said(pairs.remove(0));
	}

	private static long time(List<Runnable> pairs) throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
		long start = System.nanoTime();
		List<Future<?>> running = new ArrayList<>();
		pairs.forEach((pair) -> running.add(people.submit(pair)));
		for (Future<?> one : running) {
			one.get();
		}
		long took = System.nanoTime() - start;
		people.shutdown();
		return took;
	}

	private void prepareOurs(int pairs) throws Exception {
		try (Clones clones = new Clones(this.application.statements())) {
			Crowd crowd = new Crowd(this.application, clones);
			Tasks tasks = new Tasks(this.application, crowd, LocalDate.of(2040, 12, 31));
			clones.jdbc().sql("create table spot as " + SPOTS.formatted(pairs)).update();
			String item = tasks.item(tasks.waiting).id();
			tasks.copy(clones, tasks.waiting, "spot", Map.of());
			clones.analyze();
			ClaimWork claim = this.application.get(ClaimWork.class);
			AcceptTask accept = this.application.get(AcceptTask.class);
			clones.jdbc()
				.sql("select %s::text, %s, officer from spot s order by n".formatted(Clones.copied(item),
						Clones.copied(tasks.waiting)))
				.query((row) -> {
					String work = row.getString(1);
					TaskId task = new TaskId(row.getObject(2, UUID.class));
					Actor actor = actor(row.getObject(3, UUID.class));
					this.ours.add(() -> {
						claim.claim(actor, work);
						accept.accept(actor, task, actor.officer());
					});
				});
		}
	}

	/** Officers in turn, and agencies in turn. */
	static final String SPOTS = """
			select g.n, p.agency, p.unit, p.officers[2] as officer, p.standing, p.owner,
			    md5('plan' || g.n / 20)::uuid as plan, g.n %% 20 as item
			from generate_series(1::bigint, %d) g(n) join place p on p.k = g.n * 15 %% 3000 + 3
			""";

	private Actor actor(UUID officer) {
		return this.application.get(Agencies.class).actor(new OfficerId(officer)).orElseThrow();
	}

	private void prepareBare(int pairs) throws Exception {
		TaskService service = this.bare.engine().getTaskService();
		String instance = this.bare.start(UUID.randomUUID().toString());
		String task = service.createTaskQuery().processInstanceId(instance).singleResult().getId();
		try (Clones clones = new Clones(this.bare.database())) {
			clones.copyInstance(instance, Clones.numbers(1, pairs), Map.of(), Map.of());
			clones.analyze();
			clones.jdbc()
				.sql("select " + Clones.copied(task) + "::text from " + Clones.numbers(1, pairs) + " s")
				.query(String.class)
				.list()
				.forEach((id) -> this.bares.add(() -> {
					service.claim(id, "officer");
					service.complete(id, Map.of("decision", "FORWARD"));
				}));
		}
	}

}
