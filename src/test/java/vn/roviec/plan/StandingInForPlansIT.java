package vn.roviec.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Absence;
import vn.roviec.agency.AbsenceId;
import vn.roviec.agency.Absences;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.audit.AuditLog;
import vn.roviec.signature.Pin;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.PlanRoad;
import vn.roviec.support.SignedIn;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.ClaimWork;
import vn.roviec.worklist.WorkItems;
import vn.roviec.worklist.WorkList;
import vn.roviec.worklist.Worklists;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A plan goes on while a head or the clerk is away; it is never signed that way. */
@ApplicationTest
@AutoConfigureMockMvc
class StandingInForPlansIT {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Jobs jobs;

	private Commune commune;

	private PlanId id;

	@BeforeEach
	void submitted() {
		this.jobs.jumpTo("2026-03-04T08:00");
		this.commune = new Commune(get(RegisterAgency.class), get(Agencies.class));
		this.id = get(OpenPlan.class).open(this.commune.drafter(),
				new PlanText("Kế hoạch thử", null, null, "", "I. MỤC ĐÍCH", "", "VT"), List.of());
		get(SubmitDraft.class).submit(this.commune.drafter(), this.id, List.of(), null);
	}

	@Test
	void theSubstituteOfTheHeadApprovesButNotTheOwnDraft() {
		away(this.commune.cultureHead(), this.commune.drafter());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> get(ApproveDraft.class).approve(this.commune.drafter(), this.id));
		away(this.commune.cultureHead(), this.commune.economyHead());
		get(ApproveDraft.class).approve(this.commune.economyHead(), this.id);
		assertThat(plan().status()).isEqualTo(PlanStatus.CHECKING);
		assertThat(inPlaceOf()).containsExactly("Trưởng phòng Kinh tế: Trưởng phòng VHXH");
	}

	@Test
	void nobodySignsInTheChairmansPlaceForAnAbsence() {
		get(ApproveDraft.class).approve(this.commune.cultureHead(), this.id);
		get(CheckPlan.class).check(this.commune.officeHead(), this.id);
		String item = get(WorkItems.class).openOf(this.commune.id, this.id.value()).get(0).id();
		get(ClaimWork.class).claim(this.commune.chairman(), item);
		away(this.commune.chairman(), this.commune.viceChairman());
		Actor vice = this.commune.viceChairman();
		assertThat(vice.standsInFor()).containsExactly(this.commune.chairman().officer());
		assertThat(get(Worklists.class).first(vice, WorkList.MINE, 10)).isEmpty();
		String shown = get(PlanPapers.class).toSign(plan(), this.commune.chairman()).sha256();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> get(SignPlan.class).sign(vice, this.id, shown, Pin.none()));
		get(SignPlan.class).sign(this.commune.chairman(), this.id, shown, Pin.none());
		assertThat(plan().status()).isEqualTo(PlanStatus.NUMBERING);
	}

	@Test
	void nobodySignsWhatIsDraftedByThemOrByOneInWhosePlaceTheyAre() {
		get(ApproveDraft.class).approve(this.commune.cultureHead(), this.id);
		get(CheckPlan.class).check(this.commune.officeHead(), this.id);
		away(this.commune.drafter(), this.commune.chairman());
		Actor chairman = this.commune.chairman();
		String shown = get(PlanPapers.class).toSign(plan(), chairman).sha256();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> get(SignPlan.class).sign(chairman, this.id, shown, Pin.none()))
			.withMessage("plan.sign.own");
		assertThat(plan().status()).isEqualTo(PlanStatus.SIGNING);
	}

	@Test
	void theSubstituteOfTheClerkNumbersAndIssuesOnTheClerksPage() throws Exception {
		get(ApproveDraft.class).approve(this.commune.cultureHead(), this.id);
		get(CheckPlan.class).check(this.commune.officeHead(), this.id);
		new PlanRoad(this.application, this.commune).sign(this.id);
		SignedIn pages = new SignedIn(this.application);
		String page = "/plans/" + this.id + "/issue";
		assertThat(pages.reads(this.commune.officeHead(), page).getStatus()).isEqualTo(403);
		away(this.commune.clerk(), this.commune.officeHead());
		assertThat(pages.reads(this.commune.officeHead(), page).getStatus()).isEqualTo(200);
		assertThat(pages.reads(this.commune.officeHead(), "/worklist").getContentAsString())
			.contains("Làm thay Văn thư");
		get(IssuePlan.class).issue(this.commune.officeHead(), this.id);
		assertThat(plan().status()).isEqualTo(PlanStatus.ISSUED);
		assertThat(inPlaceOf()).containsExactly("Chánh Văn phòng: Văn thư");
	}

	private Plan plan() {
		return get(Plans.class).get(this.commune.id, this.id);
	}

	private List<String> inPlaceOf() {
		return get(AuditLog.class).of(this.commune.id, this.id.value())
			.stream()
			.filter((entry) -> entry.action().equals("work.on-behalf"))
			.map((entry) -> entry.actorName() + ": " + entry.words())
			.toList();
	}

	private void away(Actor officer, Actor substitute) {
		get(Absences.class).add(new Absence(new AbsenceId(UUID.randomUUID()), this.commune.id, officer.officer(),
				LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 5), substitute.officer(), "Nghỉ phép"));
	}

	private <T> T get(Class<T> type) {
		return this.application.getBean(type);
	}

}
