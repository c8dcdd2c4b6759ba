package vn.roviec.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.UnitId;
import vn.roviec.document.PlanSheet;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the signer sees printed is what is read, compared and hashed. */
@ApplicationTest
class PrintedWordsIT {

	@Autowired
	private OpenPlan openPlan;

	@Autowired
	private Plans plans;

	@Autowired
	private ComposePlan composePlan;

	@Autowired
	private SheetOfPlan sheetOfPlan;

	@Autowired
	private Agencies agencies;

	@Autowired
	private RegisterAgency registerAgency;

	@Autowired
	private Jobs jobs;

	private Commune commune;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.registerAgency, this.agencies);
	}

	@Test
	void theChosenUnitIsNamedHoweverItWasWritten() {
		Plan plan = plan(this.commune.culture, "P. VHXH", "Quý I/2026");
		String name = this.agencies.unit(this.commune.id, this.commune.culture).orElseThrow().name();
		assertThat(printed(plan).lead()).isEqualTo(name).isNotEqualTo("P. VHXH");
		assertThat(this.composePlan.text(plan)).contains("\t" + name + "\t").doesNotContain("P. VHXH");
		assertThat(this.composePlan.hash(plan)).as("the words behind the name are not printed")
			.isEqualTo(this.composePlan.hash(plan(this.commune.culture, "", "Quý I/2026")));
	}

	@Test
	void whereNoUnitWasChosenTheWrittenWordsStand() {
		Plan plan = plan(null, "Tổ công nghệ số", "Quý I/2026");
		assertThat(printed(plan).lead()).isEqualTo("Tổ công nghệ số");
		assertThat(this.composePlan.text(plan)).contains("\tTổ công nghệ số\t");
	}

	@Test
	void aDayThatIsPrintedForWantOfWordsIsHashed() {
		Plan plan = plan(this.commune.culture, "", "");
		assertThat(printed(plan).products()).singleElement()
			.extracting(PlanSheet.Product::deadline)
			.isEqualTo("31/03/2026");
		assertThat(this.composePlan.hash(plan))
			.isEqualTo(this.composePlan.hash(plan(this.commune.culture, "", "31/03/2026")));
	}

	private PlanSheet.Item printed(Plan plan) {
		return this.sheetOfPlan.of(plan).appendix().get(0).items().get(0);
	}

	private Plan plan(UnitId lead, String written, String deadline) {
		PlannedDeliverable product = new PlannedDeliverable(UUID.randomUUID(), "Kế hoạch", deadline, null,
				LocalDate.of(2026, 3, 31), false, "DATE", "", null);
		PlanItem item = new PlanItem(UUID.randomUUID(), "I. Thể chế", "Rà soát văn bản",
				(lead != null) ? lead.value() : null, written, "", "", List.of(), List.of(product));
		PlanText text = new PlanText("Kế hoạch chuyển đổi số năm 2026", LocalDate.of(2026, 1, 1),
				LocalDate.of(2026, 12, 31), "", "I. MỤC ĐÍCH", "Phòng Kinh tế xã", "VT");
		return this.plans.get(this.commune.id, this.openPlan.open(this.commune.drafter(), text, List.of(item)));
	}

}
