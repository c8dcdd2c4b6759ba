package vn.roviec.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.UnitId;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.organisation.EndUnit;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.worklist.Candidate;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Plans on their way go over to the successor of a unit that ends. */
@ApplicationTest
class UnitOfPlanReplacedIT {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Jobs jobs;

	private Commune commune;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-03-04T08:00");
		this.commune = new Commune(get(RegisterAgency.class), get(Agencies.class));
	}

	@Test
	void theHeadOfTheSuccessorApprovesTheDraft() {
		PlanId id = open();
		get(SubmitDraft.class).submit(this.commune.drafter(), id, List.of(), null);
		end(this.commune.culture, this.commune.centre, false);
		assertThat(get(WorkItems.class).openOf(this.commune.id, id.value())).extracting(WorkItem::candidate)
			.containsExactly(Candidate.head(this.commune.centre));
		Actor head = this.commune.centreHead();
		get(ApproveDraft.class).approve(head, id);
		assertThat(plan(id).status()).isEqualTo(PlanStatus.CHECKING);
		assertThat(get(AuditLog.class).of(this.commune.id, id.value())).extracting(AuditEntry::action)
			.contains("plan.opened", "plan.submitted", "plan.unit-replaced");
	}

	@Test
	void aUnitThatWasAskedIsAnsweredForByItsSuccessor() {
		PlanId id = open();
		get(SubmitDraft.class).submit(this.commune.drafter(), id, List.of(this.commune.economy), TODAY.plusDays(5));
		end(this.commune.economy, this.commune.centre, false);
		get(CommentOnPlan.class).comment(this.commune.receptionist(), id, this.commune.centre, "Nhất trí");
		assertThat(plan(id).status()).isEqualTo(PlanStatus.DIGESTING);
	}

	@Test
	void draftsNameTheSuccessorOnceAsLeadAndAmongThoseWhoTakePart() {
		PlanId id = open();
		end(this.commune.economy, this.commune.centre, true);
		PlanItem item = plan(id).items().get(0);
		assertThat(item.leadUnit()).isEqualTo(this.commune.culture);
		assertThat(item.coordinatingUnits()).containsExactly(this.commune.centre);
		end(this.commune.culture, this.commune.office, true);
		assertThat(plan(id).items().get(0).leadUnit()).isEqualTo(this.commune.office);
		assertThat(plan(id).draftingUnit()).isEqualTo(this.commune.office);
	}

	private void end(UnitId ended, UnitId successor, boolean withPeople) {
		get(EndUnit.class).end(this.commune.officeHead(), ended, successor, TODAY, withPeople);
	}

	private Plan plan(PlanId id) {
		return get(Plans.class).get(this.commune.id, id);
	}

	private PlanId open() {
		PlanItem item = new PlanItem(UUID.randomUUID(), "I. Công tác phòng chống", "Tuyên truyền",
				this.commune.culture.value(), "Phòng VHXH", "Phòng Kinh tế, Trung tâm", "Không",
				List.of(new Coordinator(this.commune.economy.value()), new Coordinator(this.commune.centre.value())),
				List.of(new PlannedDeliverable(UUID.randomUUID(), "Báo cáo", "", null, LocalDate.of(2026, 6, 30), false,
						"DATE", "", null)));
		return get(OpenPlan.class).open(this.commune.drafter(), new PlanText("Kế hoạch phòng chống dịch", TODAY,
				LocalDate.of(2026, 12, 31), "Căn cứ", "I. MỤC ĐÍCH", "", "VT"), List.of(item));
	}

	private <T> T get(Class<T> type) {
		return this.application.getBean(type);
	}

}
