package vn.roviec.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.distribution.Deliveries;
import vn.roviec.plan.process.LetterProcess;
import vn.roviec.signature.Pin;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.PlanRoad;
import vn.roviec.support.RunningProcess;
import vn.roviec.support.VisitedElements;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Every way through the process of a letter that corrects a plan, on the engine. */
@ApplicationTest
class LetterProcessTests {

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private Corrections corrections;

	@Autowired
	private CorrectPlan correct;

	@Autowired
	private SignLetter signLetter;

	@Autowired
	private IssueCorrection issue;

	@Autowired
	private Jobs jobs;

	private Commune commune;

	private PlanId plan;

	@BeforeEach
	void anIssuedPlan() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.beans.getBean(RegisterAgency.class), this.beans.getBean(Agencies.class));
		PlanRoad road = new PlanRoad(this.beans, this.commune);
		this.plan = road.open(new PlanText("Kế hoạch chuyển đổi số", null, LocalDate.of(2026, 12, 31), "",
				"I. MỤC ĐÍCH", "Phòng Kinh tế xã", "VT"), List.of());
		road.issue(this.plan);
	}

	@Test
	void everyWayOfALetterEndsSentOrGivenUp() {
		UUID first = written();
		ProcessInstance process = RunningProcess.of(this.beans, LetterProcess.KEY, first);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> sign(this.commune.clerk(), first));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.signLetter.sendBack(this.commune.chairman(), first, " "));
		this.signLetter.sendBack(this.commune.chairman(), first, "Ghi rõ trang");
		assertThat(open(first)).containsExactly(LetterProcess.REWRITE);
		assertThat(letter(first).state()).isEqualTo("returned");
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> sign(this.commune.chairman(), first));
		this.correct.rewrite(this.commune.drafter(), first, "Trang 2: “15/3” đọc là “15/4”.");
		sign(this.commune.chairman(), first);
		assertThat(open(first)).containsExactly(LetterProcess.ISSUE);
		this.issue.issue(this.commune.clerk(), first);
		this.jobs.runDue();
		assertThat(process).isEnded()
			.hasPassed("letter-written", "sign-letter", "rewrite-letter", "issue-letter", "seal-letter",
					"distribute-letter", "letter-sent");
		assertThat(letter(first).documentNumber()).isEqualTo("01/UBND");
		assertThat(this.beans.getBean(Deliveries.class).of(this.commune.id, first)).hasSize(1);
		UUID second = written();
		this.signLetter.sendBack(this.commune.chairman(), second, "Không cần");
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.correct.drop(this.commune.economist(), second));
		this.correct.drop(this.commune.drafter(), second);
		assertThat(open(second)).isEmpty();
		assertThat(letter(second).state()).isEqualTo("dropped");
		VisitedElements visited = new VisitedElements(LetterProcess.KEY);
		visited.collect(this.beans.getBean(HistoryService.class), this.commune.id);
		visited.assertWhole(this.beans.getBean(RepositoryService.class));
	}

	private UUID written() {
		this.correct.write(this.commune.drafter(), this.plan, "Trang 2: “15/3” là “15/4”.");
		UUID id = this.corrections.of(this.commune.id, this.plan)
			.stream()
			.filter((letter) -> letter.state().equals("written"))
			.findFirst()
			.orElseThrow()
			.id();
		assertThat(open(id)).containsExactly(LetterProcess.SIGN);
		return id;
	}

	private void sign(Actor signer, UUID id) {
		this.signLetter.sign(signer, id,
				this.beans.getBean(LetterPapers.class).toSign(letter(id), signer, SigningCapacity.ON_BEHALF).sha256(),
				Pin.none());
	}

	private Correction letter(UUID id) {
		return this.corrections.find(this.commune.id, id).orElseThrow();
	}

	private List<String> open(UUID letter) {
		return this.beans.getBean(WorkItems.class)
			.openOf(this.commune.id, letter)
			.stream()
			.map(WorkItem::taskKey)
			.toList();
	}

}
