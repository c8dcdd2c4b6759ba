package vn.roviec.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.distribution.Deliveries;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Receipt;
import vn.roviec.plan.process.LetterProcess;
import vn.roviec.signature.Pin;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.PlanRoad;
import vn.roviec.support.RunningProcess;
import vn.roviec.support.Storm;
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
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LetterProcessTests {

	private static final VisitedElements VISITED = new VisitedElements(LetterProcess.KEY);

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

	@AfterEach
	void collectWhatWasVisited() {
		VISITED.collect(this.beans.getBean(HistoryService.class), this.commune.id);
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
	}

	@Test
	void aLetterThatStaysIsRemindedOnItsLastDayAndThenClimbs() {
		UUID letter = written();
		this.jobs.liveUntil("2026-03-03T18:00");
		assertThat(told(this.commune.chairman())).isEmpty();
		this.jobs.liveUntil("2026-03-04T18:00");
		assertThat(told(this.commune.chairman())).singleElement()
			.asString()
			.startsWith("Đến hạn hôm nay: Ký công văn đính chính")
			.contains("Đính chính Kế hoạch số 01/KH-UBND");
		assertThat(told(this.commune.drafter())).isEmpty();
		this.jobs.liveUntil("2026-03-05T18:00");
		assertThat(told(this.commune.drafter())).singleElement().asString().startsWith("Quá hạn 1 ngày làm việc");
		assertThat(told(this.commune.officeHead())).hasSize(1);
		sign(this.commune.chairman(), letter);
		this.jobs.liveUntil("2026-03-06T18:00");
		assertThat(told(this.commune.chairman())).as("has signed").hasSize(2);
		assertThat(told(this.commune.clerk(), "công văn")).singleElement()
			.asString()
			.startsWith("Đến hạn hôm nay: Cấp số, gửi công văn");
		this.issue.issue(this.commune.clerk(), letter);
		this.jobs.liveUntil("2026-03-12T18:00");
		assertThat(told(this.commune.clerk(), "công văn")).as("has sent it").hasSize(1);
	}

	@Test
	void daysThatAreLostAreNotCountedInALetter() {
		UUID letter = written();
		Storm storm = new Storm(this.beans, this.commune, LocalDate.of(2026, 3, 3), LocalDate.of(2026, 3, 4));
		storm.sign(storm.propose());
		assertThat(this.beans.getBean(WorkItems.class).openOf(this.commune.id, letter)).extracting(WorkItem::due)
			.containsExactly(LocalDate.of(2026, 3, 6));
		this.jobs.liveUntil("2026-03-05T18:00");
		assertThat(told(this.commune.chairman(), "công văn")).isEmpty();
		this.jobs.liveUntil("2026-03-06T18:00");
		assertThat(told(this.commune.chairman(), "công văn")).singleElement()
			.asString()
			.startsWith("Đến hạn hôm nay: Ký");
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void everyElementWasVisited() {
		VISITED.assertWhole(this.beans.getBean(RepositoryService.class));
	}

	private List<String> told(Actor actor) {
		return told(actor, "");
	}

	private List<String> told(Actor actor, String words) {
		return this.beans.getBean(Notices.class)
			.page(actor, null, 50)
			.stream()
			.filter((receipt) -> receipt.kind() != NoticeKind.NEWS)
			.map(Receipt::text)
			.filter((text) -> text.contains(words))
			.toList();
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
