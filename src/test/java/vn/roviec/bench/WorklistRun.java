package vn.roviec.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.OfficerId;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.security.Accounts;
import vn.roviec.worklist.Candidate;
import vn.roviec.worklist.WorkList;
import vn.roviec.worklist.Worklists;

import org.springframework.transaction.support.TransactionTemplate;

/**
 * The worklist page at growing numbers of open tasks. The officers who ask have a full
 * first page at every number, so that what grows is the search and not the page: their
 * unit has 100 tasks, and a 3,000th of all where that is more.
 */
final class WorklistRun {

	private static final int ASKED = 60;

	private static final int FULL = 100;

	private static final int PAGE = 50;

	private static final int OR_TRIES = 60;

	private final RunningApplication application;

	private final Figures figures;

	private final Crowd crowd;

	private final Tasks tasks;

	private final List<Actor> actors = new ArrayList<>();

	private final List<Reader> readers = new ArrayList<>();

	private int open;

	WorklistRun(RunningApplication application, Figures figures) throws Exception {
		this.application = application;
		this.figures = figures;
		try (Clones clones = new Clones(application.statements())) {
			this.crowd = new Crowd(application, clones);
			this.tasks = new Tasks(application, this.crowd, LocalDate.of(2040, 12, 31));
			this.tasks.offerInEngine();
			signIn(clones);
		}
	}

	void measure(int size) throws Exception {
		fill(size);
		String at = String.valueOf(size);
		int tries = Sizes.requests();
		TaskService engine = this.application.get(TaskService.class);
		warmUp(engine);
		record(each(tries, (person) -> this.readers.get(person).reads("/worklist")), at, "page");
		record(each(tries, (person) -> this.readers.get(person).reads("/worklist?tab=unit")), at, "unitPage");
		record(each(tries, this::query), at, "query");
		record(each(tries, (person) -> engineQuery(engine, person)), at, "engineQuery");
		record(each(Math.min(tries, OR_TRIES), (person) -> engineOrQuery(engine, person)), at, "engineOrQuery");
		this.figures.put(this.application.statements().said(() -> read(0)), "worklist", at, "pageStatements");
		this.figures.put(this.readers.get(0).reads("/worklist"), "worklist", at, "pageBytes");
	}

	private void warmUp(TaskService engine) throws Exception {
		for (int turn = 0; turn < Math.min(Sizes.requests(), 600); turn++) {
			int person = turn % ASKED;
			read(person);
			query(person);
			engineQuery(engine, person);
		}
	}

	private int read(int person) {
		try {
			return this.readers.get(person).reads("/worklist");
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void record(Times times, String at, String what) {
		this.figures.put(times.percentile(50), "worklist", at, what + "P50Ms");
		this.figures.put(times.percentile(95), "worklist", at, what + "P95Ms");
	}

	private static Times each(int tries, Asking asking) throws Exception {
		Times times = new Times();
		for (int turn = 0; turn < tries; turn++) {
			int person = turn % ASKED;
			Callable<Object> one = () -> asking.ask(person);
			times.measure(one);
		}
		return times;
	}

	private Object query(int person) {
		return this.application.get(Worklists.class).first(this.actors.get(person), WorkList.MINE, PAGE);
	}

	/**
	 * What an office without a read model asks for the same page: what is assigned to the
	 * person, and what the person's groups may claim.
	 */
	private Object engineQuery(TaskService engine, int person) {
		Actor actor = this.actors.get(person);
		page(engine.createTaskQuery().taskAssignee(actor.officer().toString()));
		return page(engine.createTaskQuery().taskCandidateGroupIn(groups(actor)));
	}

	private Object engineOrQuery(TaskService engine, int person) {
		Actor actor = this.actors.get(person);
		return page(engine.createTaskQuery()
			.or()
			.taskAssignee(actor.officer().toString())
			.taskCandidateGroupIn(groups(actor))
			.endOr());
	}

	private static Object page(TaskQuery query) {
		return query.active().orderByDueDate().asc().listPage(0, PAGE);
	}

	private static List<String> groups(Actor actor) {
		return Stream.concat(Candidate.ofUnits(actor).stream(), Candidate.personal(actor).stream())
			.map(Candidate::key)
			.collect(Collectors.toList());
	}

	private void fill(int size) throws Exception {
		try (Clones clones = new Clones(this.application.statements())) {
			int asked = ASKED * (share(size) - ((this.open > 0) ? share(this.open) : 0));
			clones.jdbc().sql("drop table if exists spot").update();
			clones.jdbc().sql(SPOTS.formatted(asked, this.open, this.open + 1, size)).update();
			Map<String, String> columns = Map.of("work_item.due_on", "s.due", "work_item.created_at", "s.created",
					"appendix_task.due_on", "s.due", "appendix_task.original_due", "s.due", "act_ru_task.due_date_",
					"s.due", "act_ru_task.create_time_", "s.created", "act_hi_taskinst.due_date_", "s.due");
			clones.withoutIndexes(() -> {
				this.tasks.copy(clones, this.tasks.waiting, "(select * from spot where waiting)", columns);
				this.tasks.copy(clones, this.tasks.performed, "(select * from spot where not waiting)", columns);
			});
			clones.analyze();
		}
		this.open = size;
	}

	private static int share(int size) {
		return Math.max(FULL, size / Crowd.PLACES);
	}

	/** The asked units are every fiftieth place. */
	private static final String SPOTS = """
			create table spot as
			select g.n, p.agency, p.unit, p.officers[case when g.asked then 2 else 2 + g.n %% 4 end] as officer,
			    p.standing, p.owner, current_date - 20 + cast(g.n * 7919 %% 120 as int) as due,
			    now() - (g.n %% 5000) * interval '1 minute' as created, md5('plan' || g.n / 20)::uuid as plan,
			    g.n %% 20 as item, (g.n / case when g.asked then 60 else 2940 end) %% 2 = 0 as waiting
			from (select n, n - %2$d <= %1$d as asked, case when n - %2$d <= %1$d then n %% 60 * 50
			    else n %% 2940 + n %% 2940 / 49 + 1 end as k from generate_series(%3$d::bigint, %4$d) n) g
			join place p on p.k = g.k
			""";

	private void signIn(Clones clones) throws Exception {
		List<UUID> officers = clones.jdbc()
			.sql("select officers[2] from place where k % 50 = 0 order by k")
			.query(UUID.class)
			.list();
		for (UUID id : officers) {
			Actor actor = this.application.get(Agencies.class).actor(new OfficerId(id)).orElseThrow();
			String username = "u" + this.actors.size();
			this.application.get(Accounts.class).open(actor.agency(), actor.officer(), username, "mat-khau-thu");
			this.actors.add(actor);
			this.readers.add(new Reader(this.application.address(), username, "mat-khau-thu"));
			this.application.get(TransactionTemplate.class).executeWithoutResult((status) -> tell(actor));
		}
	}

	private void tell(Actor actor) {
		for (int number = 0; number < 20; number++) {
			this.application.get(Notify.class)
				.tell(actor.agency(), actor.officer(), new Notice("bench:" + number, NoticeKind.REMINDER,
						UUID.randomUUID(), "Việc sắp đến hạn: rà soát hạ tầng số", "/tasks/" + UUID.randomUUID()));
		}
	}

	private interface Asking {

		Object ask(int person) throws Exception;

	}

}
