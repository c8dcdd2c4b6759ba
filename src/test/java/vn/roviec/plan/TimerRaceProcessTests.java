package vn.roviec.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.ConcurrencyFailureException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A reminder that goes out in the middle of the step that it reminds of. */
@ApplicationTest
class TimerRaceProcessTests {

	@Autowired
	private ConfigurableApplicationContext beans;

	@Autowired
	private Jobs jobs;

	private Commune commune;

	private PlanId id;

	@BeforeEach
	void submittedOnAMondayMorning() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.beans.getBean(RegisterAgency.class), this.beans.getBean(Agencies.class));
		this.id = this.beans.getBean(OpenPlan.class)
			.open(this.commune.drafter(), new PlanText("Kế hoạch chuyển đổi số", LocalDate.of(2026, 1, 1),
					LocalDate.of(2026, 6, 30), "", "I. MỤC ĐÍCH", "", "VT"), List.of());
		this.beans.getBean(SubmitDraft.class).submit(this.commune.drafter(), this.id, List.of(), null);
	}

	@Test
	void aStepIsFinishedOnTheNextTryWhereItsReminderWasFaster() {
		ApproveDraft approve = this.beans.getBean(ApproveDraft.class);
		whileTheTimerFires(() -> assertThatExceptionOfType(ConcurrencyFailureException.class)
			.isThrownBy(() -> approve.approve(this.commune.cultureHead(), this.id)));
		assertThat(open()).containsExactly("approve-draft");
		approve.approve(this.commune.cultureHead(), this.id);
		assertThat(open()).containsExactly("check-plan");
	}

	@Test
	void aPlanIsWithdrawnOnTheNextTryWhereAReminderWasFaster() {
		WithdrawPlan withdraw = this.beans.getBean(WithdrawPlan.class);
		whileTheTimerFires(() -> assertThatExceptionOfType(ConcurrencyFailureException.class)
			.isThrownBy(() -> withdraw.withdraw(this.commune.drafter(), this.id, "Không làm nữa")));
		assertThat(open()).containsExactly("approve-draft");
		withdraw.withdraw(this.commune.drafter(), this.id, "Không làm nữa");
		assertThat(open()).isEmpty();
	}

	/** Fires and commits the timer once the engine has read the task that now ends. */
	private void whileTheTimerFires(Runnable attempt) {
		AtomicBoolean fired = new AtomicBoolean();
		ApplicationListener<PayloadApplicationEvent<DelegateTask>> listener = ApplicationListener.forPayload((task) -> {
			if (!task.getEventName().equals("create") && fired.compareAndSet(false, true)) {
				CompletableFuture.runAsync(this::fire).join();
			}
		});
		this.beans.addApplicationListener(listener);
		try {
			attempt.run();
		}
		finally {
			this.beans.removeApplicationListener(listener);
		}
		assertThat(fired).isTrue();
	}

	private void fire() {
		ManagementService management = this.beans.getBean(ManagementService.class);
		String instance = this.beans.getBean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(this.id.toString(), PlanProcess.KEY)
			.singleResult()
			.getId();
		management.executeJob(management.createJobQuery().processInstanceId(instance).timers().singleResult().getId());
	}

	private List<String> open() {
		return this.beans.getBean(WorkItems.class)
			.openOf(this.commune.id, this.id.value())
			.stream()
			.map(WorkItem::taskKey)
			.toList();
	}

}
