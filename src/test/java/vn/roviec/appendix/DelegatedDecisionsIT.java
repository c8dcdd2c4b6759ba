package vn.roviec.appendix;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Actor;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.DelegateSigning;
import vn.roviec.agency.Officer;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.worklist.ClaimWork;
import vn.roviec.worklist.WorkHolders;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkList;
import vn.roviec.worklist.Worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A vice-chairman decides what the delegation names, and nothing else. */
class DelegatedDecisionsIT extends WalkedCommune {

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 4);

	private static final LocalDate LATER = LocalDate.of(2026, 3, 31);

	private TaskId task;

	DelegatedDecisionsIT() {
		super("2026-03-04T08:00");
	}

	@BeforeEach
	void anExtensionWaitsForItsDecision() {
		this.task = this.walk.launch(LocalDate.of(2026, 3, 20));
		this.walk.accept(this.task);
		this.walk.proposed(this.task, LATER);
	}

	@Test
	void whoMayOnlySignPlansDoesNotExtendDeadlines() {
		delegate(Set.of(ChairmansDecision.SIGN_PLAN, ChairmansDecision.JUDGE_EXPLANATION));
		assertThat(list(vice())).isEmpty();
		assertThat(get(WorkHolders.class).of(decision())).extracting(Officer::name).containsExactly("Chủ tịch UBND xã");
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> get(DecideExtension.class).grant(vice(), this.task, LATER, "Đồng ý"));
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> get(ClaimWork.class).claim(vice(), decision().id()));
	}

	@Test
	void whoMayDecideExtensionsDoes() {
		delegate(Set.of(ChairmansDecision.DECIDE_EXTENSION));
		assertThat(vice().signsForChairman()).isFalse();
		assertThat(get(SigningDelegations.class).capacity(vice(), FIRST)).as("to sign copies and reports").isEmpty();
		assertThat(list(vice())).containsExactly("decide-extension");
		assertThat(get(WorkHolders.class).of(decision())).extracting(Officer::name)
			.containsExactly("Chủ tịch UBND xã", "Phó Chủ tịch UBND xã");
		get(DecideExtension.class).grant(vice(), this.task, LATER, "Đồng ý");
		assertThat(this.walk.task(this.task).deadline().dueOn()).isEqualTo(LATER);
	}

	@Test
	void severalDelegationsAddUp() {
		delegate(Set.of(ChairmansDecision.SIGN_PLAN));
		delegate(Set.of(ChairmansDecision.DECIDE_EXTENSION));
		assertThat(vice().delegated()).containsExactlyInAnyOrder(ChairmansDecision.SIGN_PLAN,
				ChairmansDecision.DECIDE_EXTENSION);
	}

	@Test
	void whatWasTakenIsNotDecidedOnceTheDelegationIsOver() {
		delegate(Set.of(ChairmansDecision.DECIDE_EXTENSION));
		get(ClaimWork.class).claim(vice(), decision().id());
		this.jobs.jumpTo("2026-03-06T08:00");
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> get(DecideExtension.class).grant(vice(), this.task, LATER, "Đồng ý"));
		get(ClaimWork.class).release(vice(), decision().id());
		this.walk.grant(this.task, LATER);
	}

	private void delegate(Set<ChairmansDecision> decisions) {
		get(DelegateSigning.class).delegate(this.commune.id, this.commune.chairman().officer(), vice().officer(), FIRST,
				FIRST.plusDays(1), decisions, "Kinh tế");
	}

	private Actor vice() {
		return this.commune.viceChairman();
	}

	private WorkItem decision() {
		return this.walk.openItems(this.task)
			.stream()
			.filter((item) -> item.taskKey().equals("decide-extension"))
			.findFirst()
			.orElseThrow();
	}

	private List<String> list(Actor actor) {
		return get(Worklists.class).first(actor, WorkList.MINE, 10).stream().map(WorkItem::taskKey).toList();
	}

}
