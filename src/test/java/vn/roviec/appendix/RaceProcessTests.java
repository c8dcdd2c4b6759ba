package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.support.AtOnce;
import vn.roviec.workflow.Conflict;
import vn.roviec.worklist.TakeOverWork;
import vn.roviec.worklist.WorkItems;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What several officers do with one task at the same moment. */
class RaceProcessTests extends WalkedTask {

	private static final LocalDate DUE = LocalDate.of(2026, 2, 13);

	private static final LocalDate LATER = LocalDate.of(2026, 3, 31);

	@Autowired
	private ConfigurableApplicationContext context;

	RaceProcessTests() {
		super("2026-01-05T08:00");
	}

	@Test
	void oneAcceptsAndTheOthersAreToldWho() throws Exception {
		TaskId task = this.walk.launch(DUE, this.commune.centre);
		AcceptTask accept = this.beans.getBean(AcceptTask.class);
		List<AtOnce.Attempt> attempts = new ArrayList<>();
		for (int i = 0; i < 5; i++) {
			attempts.add(accepting(accept, task, this.commune.economist()));
			attempts.add(accepting(accept, task, this.commune.economyHead()));
		}
		List<Throwable> lost = AtOnce.all(attempts);
		assertThat(lost).hasSize(9)
			.allSatisfy((failure) -> assertThat(failure).isInstanceOfSatisfying(Conflict.class,
					(conflict) -> assertThat(conflict.who()).isNotBlank()));
		assertThat(this.walk.open(task)).containsExactly("contribute", "perform-task");
	}

	@Test
	void sharesAndTheResultHandedInAtOnceAllCount() throws Exception {
		TaskId task = this.walk.launch(DUE, this.commune.centre, this.commune.office);
		this.walk.accept(task);
		Actor clerk = this.commune.clerk();
		List<Throwable> lost = AtOnce.all(List.of(() -> this.walk.give(task), () -> this.walk.submit(task),
				() -> this.beans.getBean(GiveContribution.class)
					.give(clerk, task, this.commune.office, "Danh mục", List.of())));
		assertThat(lost).isEmpty();
		assertThat(this.walk.open(task)).containsExactly("accept-result");
		assertThat(this.walk.task(task).status()).isEqualTo(TaskStatus.ACCEPTING);
	}

	@Test
	void takenOverOrHandedInButNotBoth() throws Exception {
		Actor head = this.commune.economyHead();
		Actor economist = this.commune.economist();
		for (int round = 1; round <= 8; round++) {
			TaskOrder order = this.walk.order(this.commune.economy, DUE, false);
			TaskId task = this.walk.launch(new TaskOrder(1, round, order.group(), order.content(), "Báo cáo " + round,
					order.leadUnit(), List.of(), "", DUE, false));
			this.walk.accept(task);
			String item = this.beans.getBean(WorkItems.class).openOf(this.commune.id, task.value()).get(0).id();
			List<Throwable> lost = AtOnce
				.all(List.of(() -> this.beans.getBean(TakeOverWork.class).takeOver(head, item, economist.officer(), ""),
						() -> this.walk.submit(task)));
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
					this.commune.economy, List.of(), "", DUE, false));
			this.walk.accept(task);
			this.jobs.liveUntil("2026-02-13T08:00");
			this.walk.proposed(task, LATER);
			this.jobs.jumpTo("2026-02-23T07:31");
			List<Throwable> lost = AtOnce.all(List.of(() -> this.walk.grant(task, LATER), this.walk.escalation(task)));
			assertThat(lost).allSatisfy((failure) -> assertThat(failure)
				.isInstanceOfAny(OptimisticLockingException.class, NullValueException.class));
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
					this.commune.economy, List.of(), "", DUE, false));
			this.walk.accept(task);
			this.walk.submit(task);
			List<Throwable> lost = AtOnce.all(List.of(() -> this.walk.acceptResult(task),
					() -> this.walk.acceptResult(task), () -> this.walk.cancel(task)));
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
			List<AtOnce.Attempt> ends = new ArrayList<>();
			tasks.forEach((task) -> ends.add(() -> {
				if (task.equals(tasks.get(0))) {
					this.walk.cancel(task);
				}
				else {
					this.walk.confirm(task);
				}
			}));
			assertThat(AtOnce.all(ends)).isEmpty();
		}
		finally {
			this.context.removeApplicationListener(listener);
		}
		assertThat(seen).containsExactlyInAnyOrder(3, 2, 1, 0);
	}

	private static AtOnce.Attempt accepting(AcceptTask accept, TaskId task, Actor actor) {
		return () -> accept.accept(actor, task, actor.officer());
	}

}
