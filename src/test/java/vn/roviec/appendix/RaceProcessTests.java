package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;
import vn.roviec.workflow.Conflict;
import vn.roviec.worklist.TakeOverWork;
import vn.roviec.worklist.WorkItems;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** What several officers do with one task at the same moment. */
@ApplicationTest
@TestPropertySource(properties = TaskWalk.OWN_TIME)
class RaceProcessTests {

	private static final LocalDate DUE = LocalDate.of(2026, 2, 13);

	private static final LocalDate LATER = LocalDate.of(2026, 3, 31);

	@Autowired
	private BeanFactory beans;

	@Autowired
	private ConfigurableApplicationContext context;

	@Autowired
	private Jobs jobs;

	private TaskWalk walk;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-01-05T08:00");
		this.walk = new TaskWalk(this.beans);
	}

	@AfterEach
	void end() {
		this.walk.end();
	}

	@Test
	void oneAcceptsAndTheOthersAreToldWho() throws Exception {
		TaskId task = this.walk.launch(DUE, this.walk.commune.centre);
		AcceptTask accept = this.beans.getBean(AcceptTask.class);
		List<Callable<Object>> attempts = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			attempts.add(accepting(accept, task, this.walk.commune.economist()));
			attempts.add(accepting(accept, task, this.walk.commune.economyHead()));
		}
		List<Throwable> lost = atOnce(attempts);
		assertThat(lost).hasSize(9)
			.allSatisfy((failure) -> assertThat(failure).isInstanceOfSatisfying(Conflict.class,
					(conflict) -> assertThat(conflict.who()).isNotBlank()));
		assertThat(this.walk.open(task)).containsExactly("contribute", "perform-task");
	}

	@Test
	void sharesAndTheResultHandedInAtOnceAllCount() throws Exception {
		TaskId task = this.walk.launch(DUE, this.walk.commune.centre, this.walk.commune.office);
		this.walk.accept(task);
		Actor clerk = this.walk.commune.clerk();
		List<Throwable> lost = atOnce(List.of(() -> {
			this.walk.give(task);
			return "";
		}, () -> {
			this.walk.submit(task);
			return "";
		}, () -> {
			this.beans.getBean(GiveContribution.class)
				.give(clerk, task, this.walk.commune.office, "Danh mục", List.of());
			return "";
		}));
		assertThat(lost).isEmpty();
		assertThat(this.walk.open(task)).containsExactly("accept-result");
		assertThat(this.walk.task(task).status()).isEqualTo(TaskStatus.ACCEPTING);
	}

	@Test
	void takenOverOrHandedInButNotBoth() throws Exception {
		Actor head = this.walk.commune.economyHead();
		Actor economist = this.walk.commune.economist();
		for (int round = 1; round <= 8; round++) {
			TaskOrder order = this.walk.order(this.walk.commune.economy, DUE, false);
			TaskId task = this.walk.launch(new TaskOrder(1, round, order.group(), order.content(), "Báo cáo " + round,
					order.leadUnit(), List.of(), "", DUE, false));
			this.walk.accept(task);
			String item = this.beans.getBean(WorkItems.class).openOf(this.walk.commune.id, task.value()).get(0).id();
			List<Throwable> lost = atOnce(List
				.of(() -> this.beans.getBean(TakeOverWork.class).takeOver(head, item, economist.officer(), ""), () -> {
					this.walk.submit(task);
					return "";
				}));
			assertThat(lost).singleElement().isInstanceOfSatisfying(Conflict.class, (conflict) -> {
				assertThat(conflict.who()).isIn(head.name(), economist.name());
				assertThat(conflict.when()).isNotNull();
			});
			boolean handedIn = this.walk.open(task).contains("accept-result");
			assertThat(this.walk.task(task).assignee()).isEqualTo(handedIn ? economist.officer() : head.officer());
		}
	}

	/** Whichever comes first, the leader is not refused and the ladder begins anew. */
	@Test
	void aGrantedExtensionAndAnEscalationAtOnceFollowOneAnother() throws Exception {
		for (int round = 0; round < 5; round++) {
			this.jobs.jumpTo("2026-01-05T08:00");
			TaskId task = this.walk.launch(new TaskOrder(3, round, null, "Rà soát", "Báo cáo " + round,
					this.walk.commune.economy, List.of(), "", DUE, false));
			this.walk.accept(task);
			this.jobs.liveUntil("2026-02-13T08:00");
			this.walk.proposed(task, LATER);
			this.jobs.jumpTo("2026-02-23T07:31");
			List<Throwable> lost = atOnce(List.of(() -> {
				this.walk.grant(task, LATER);
				return "";
			}, () -> {
				this.walk.escalate(task);
				return "";
			}));
			assertThat(lost)
				.allSatisfy((failure) -> assertThat(failure).isInstanceOf(OptimisticLockingException.class));
			assertThat(this.walk.task(task).deadline().dueVersion()).isEqualTo(2);
			assertThat(this.walk.rungs(task, 2)).isEmpty();
			assertThat(this.walk.nextWatch(task)).isEqualTo("2026-03-20T07:30");
			assertThat(this.walk.rungs(task, 1).containsKey(1)).isEqualTo(lost.isEmpty());
			this.walk.cancel(task);
		}
	}

	@Test
	void ofAcceptingAResultAndStoppingItsTaskOneWins() throws Exception {
		for (int round = 0; round < 5; round++) {
			TaskId task = this.walk.launch(new TaskOrder(4, round, null, "Rà soát", "Báo cáo " + round,
					this.walk.commune.economy, List.of(), "", DUE, false));
			this.walk.accept(task);
			this.walk.submit(task);
			List<Throwable> lost = atOnce(List.of(() -> {
				this.walk.acceptResult(task);
				return "";
			}, () -> {
				this.walk.acceptResult(task);
				return "";
			}, () -> {
				this.walk.cancel(task);
				return "";
			}));
			assertThat(lost).isNotEmpty()
				.allSatisfy((failure) -> assertThat(failure).isInstanceOfSatisfying(Conflict.class, (conflict) -> {
					assertThat(conflict.who()).isNotBlank();
					assertThat(conflict.when()).isNotNull();
				}));
			assertThat(this.walk.task(task).status()).isEqualTo(TaskStatus.CANCELLED);
			assertThat(this.walk.isRunning(task)).isFalse();
			assertThat(this.walk.open(task)).isEmpty();
		}
	}

	/** Else a plan would wait for ever for tasks that have all ended. */
	@Test
	void ofTasksThatEndAtOnceTheLastSeesThatNoneIsOpen() throws Exception {
		Queue<Integer> seen = new ConcurrentLinkedQueue<>();
		ApplicationListener<PayloadApplicationEvent<TaskEnded>> listener = ApplicationListener.forPayload((ended) -> {
			if (ended.plan().equals(this.walk.plan)) {
				seen.add(this.beans.getBean(AppendixTasks.class).openCount(ended.agency(), ended.plan()));
			}
		});
		this.context.addApplicationListener(listener);
		try {
			List<TaskId> tasks = IntStream.rangeClosed(1, 4).mapToObj(this.walk::accepted).toList();
			List<Callable<Object>> ends = new ArrayList<>();
			tasks.forEach((task) -> ends.add(() -> {
				if (task.equals(tasks.get(0))) {
					this.walk.cancel(task);
				}
				else {
					this.walk.confirm(task);
				}
				return "";
			}));
			assertThat(atOnce(ends)).isEmpty();
		}
		finally {
			this.context.removeApplicationListener(listener);
		}
		assertThat(seen).containsExactlyInAnyOrder(3, 2, 1, 0);
	}

	private static Callable<Object> accepting(AcceptTask accept, TaskId task, Actor actor) {
		return () -> {
			accept.accept(actor, task, actor.officer());
			return "";
		};
	}

	private static List<Throwable> atOnce(List<Callable<Object>> attempts) throws Exception {
		CyclicBarrier start = new CyclicBarrier(attempts.size());
		ExecutorService threads = Executors.newFixedThreadPool(attempts.size());
		try {
			List<Future<Object>> running = new ArrayList<>();
			attempts.forEach((attempt) -> running.add(threads.submit(() -> {
				start.await(30, TimeUnit.SECONDS);
				return attempt.call();
			})));
			List<Throwable> failures = new ArrayList<>();
			for (Future<Object> one : running) {
				try {
					one.get(60, TimeUnit.SECONDS);
				}
				catch (ExecutionException ex) {
					failures.add(ex.getCause());
				}
			}
			return failures;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
