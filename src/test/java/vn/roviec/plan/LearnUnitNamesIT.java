package vn.roviec.plan;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.LearnedNames;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.UnitId;
import vn.roviec.organisation.ForgetUnitName;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.AtOnce;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a drafter teaches about the name of a unit is known the next time. */
@ApplicationTest
class LearnUnitNamesIT {

	private static final String NAME = "Tổ Hòa giải - Tiếp dân";

	@Autowired
	private OpenPlan openPlan;

	@Autowired
	private EditDraft editDraft;

	@Autowired
	private ReadAppendix readAppendix;

	@Autowired
	private PastedRows pasted;

	@Autowired
	private ResolveUnits units;

	@Autowired
	private LearnedNames learned;

	@Autowired
	private ForgetUnitName forget;

	@Autowired
	private Plans plans;

	@Autowired
	private FindingsOfDraft findings;

	@Autowired
	private NameUnit nameUnit;

	@Autowired
	private UndoMend undoMend;

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
	void aNameIsRecognisedTheSecondTime() {
		Plan plan = plan(NAME);
		assertThat(lead(plan)).isNull();
		choose(plan, this.commune.economy);
		assertThat(lead(plan("tổ hoà giải – tiếp dân"))).as("capitals, tone marks and dashes do not count")
			.isEqualTo(this.commune.economy);
		assertThat(this.units.of(this.commune.id, "Phòng Văn hóa - Xã hội; " + NAME)).as("also among others")
			.contains(this.commune.economy);
		assertThat(this.learned.of(this.commune.id, this.commune.economy)).singleElement()
			.satisfies((name) -> assertThat(name.written()).isEqualTo(NAME));
	}

	@Test
	void aChoiceThatIsCorrectedIsLearntAnew() {
		Plan plan = choose(plan(NAME), this.commune.economy);
		choose(plan, this.commune.culture);
		assertThat(this.units.one(this.commune.id, NAME)).contains(this.commune.culture);
		assertThat(this.learned.of(this.commune.id, this.commune.economy)).isEmpty();
	}

	@Test
	void anotherAgencyDoesNotKnowIt() {
		choose(plan(NAME), this.commune.economy);
		Commune neighbour = new Commune(this.registerAgency, this.agencies);
		assertThat(this.units.one(neighbour.id, NAME)).isEmpty();
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.forget.forget(neighbour.chairman(), this.commune.economy, NAME));
		assertThat(this.units.one(this.commune.id, NAME)).contains(this.commune.economy);
	}

	@Test
	void whatWasLearntCanBeForgotten() {
		choose(plan(NAME), this.commune.economy);
		this.forget.forget(this.commune.chairman(), this.commune.economy, NAME);
		assertThat(lead(plan(NAME))).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "UBND xã", "Các ban, ngành, đoàn thể", "Tổ Hòa giải, Tổ Tiếp dân" })
	void whatMeansSeveralOrNobodyIsNotLearnt(String written) {
		choose(plan(written), this.commune.economy);
		assertThat(this.learned.of(this.commune.id, this.commune.economy)).isEmpty();
	}

	@Test
	void aNameThatIsKnownStaysWhatItIs() {
		choose(plan("Phòng Văn hóa - Xã hội"), this.commune.economy);
		assertThat(this.units.one(this.commune.id, "Phòng Văn hóa - Xã hội")).contains(this.commune.culture);
	}

	@Test
	void aUnitTickedBesideANameThatNobodyKnowsMayBeAnother() {
		Plan plan = plan("Phòng Kinh tế", "Phòng Văn hóa - Xã hội, " + NAME, "Các phòng");
		tick(plan, this.commune.culture, this.commune.centre);
		assertThat(this.units.one(this.commune.id, NAME)).as("nobody has said so").isEmpty();
		assertThat(this.findings.of(this.plans.get(this.commune.id, plan.id())).open()).extracting(DraftFinding::name)
			.as("it can still be said whom the name means")
			.contains(NAME);
	}

	@Test
	void aNameIsSaidOnceForEveryRowAndForTheRecipients() {
		Plan plan = plan(NAME, "Phòng Kinh tế; " + NAME, "Các phòng\n" + NAME + " (t/h)");
		String finding = this.findings.of(plan)
			.open()
			.stream()
			.filter((one) -> one.part() == DraftFinding.Part.RECIPIENTS && NAME.equals(one.name()))
			.map(DraftFinding::id)
			.findFirst()
			.orElseThrow();
		assertThat(
				this.nameUnit.choose(this.commune.drafter(), plan.id(), finding, this.commune.centre, (name) -> name))
			.isEqualTo(NameUnit.Named.LEARNT);
		PlanItem row = this.plans.get(plan.agency(), plan.id()).items().get(0);
		assertThat(row.leadUnit()).isEqualTo(this.commune.centre);
		assertThat(row.coordinatingUnits()).containsExactly(this.commune.economy, this.commune.centre);
		assertThat(this.units.of(this.commune.id, NAME + " (t/h)")).as("its copy arrives")
			.containsExactly(this.commune.centre);
		assertThat(
				this.nameUnit.choose(this.commune.drafter(), plan.id(), finding, this.commune.centre, (name) -> name))
			.isEqualTo(NameUnit.Named.GONE);
	}

	@Test
	void aNameThatWasChosenByMistakeIsUndoneAndForgotten() {
		Plan plan = plan(NAME);
		String finding = this.findings.of(plan)
			.open()
			.stream()
			.filter((one) -> NAME.equals(one.name()))
			.map(DraftFinding::id)
			.findFirst()
			.orElseThrow();
		this.nameUnit.choose(this.commune.drafter(), plan.id(), finding, this.commune.centre,
				(name) -> name + " là TT");
		Plan chosen = this.plans.get(plan.agency(), plan.id());
		assertThat(this.undoMend.offer(chosen)).contains(NAME + " là TT");
		assertThat(this.undoMend.undo(this.commune.drafter(), plan.id())).isTrue();
		assertThat(lead(this.plans.get(plan.agency(), plan.id()))).isNull();
		assertThat(this.units.one(this.commune.id, NAME)).as("the next file is not read by it").isEmpty();
	}

	@Test
	void onlyItsDrafterSaysWhoIsMeantAndOnlyUnitsOfTheAgencyAre() {
		Plan plan = plan(NAME);
		String finding = this.findings.of(plan).open().get(0).id();
		Commune other = new Commune(this.registerAgency, this.agencies);
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.nameUnit.choose(this.commune.economist(),
				plan.id(), finding, this.commune.centre, (name) -> name));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.nameUnit.choose(other.drafter(), plan.id(), finding, other.centre, (name) -> name));
		assertThatExceptionOfType(NotFound.class).isThrownBy(
				() -> this.nameUnit.choose(this.commune.drafter(), plan.id(), finding, other.centre, (name) -> name));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.nameUnit.choose(this.commune.drafter(), plan.id(), finding, null, (name) -> name));
	}

	@RepeatedTest(5)
	void draftersWhoTeachTheSameNamesAtOnceAreBothHeard() throws InterruptedException {
		String rows = "1\tTập huấn\tLớp học\t%s\t\tQuý III\n2\tRà soát\tBáo cáo\t%s\t\tQuý IV";
		List<AtOnce.Attempt> both = List
			.of(plan(rows.formatted("Tổ Một", "Tổ Hai")), plan(rows.formatted("Tổ Hai", "Tổ Một")))
			.stream()
			.map((plan) -> (AtOnce.Attempt) () -> choose(plan, this.commune.economy))
			.toList();
		assertThat(AtOnce.all(both)).isEmpty();
		assertThat(this.units.one(this.commune.id, "Tổ Một")).contains(this.commune.economy);
		assertThat(this.units.one(this.commune.id, "Tổ Hai")).contains(this.commune.economy);
	}

	private Plan plan(String lead) {
		return plan(lead.contains("\t") ? lead : "1\tTập huấn\tLớp học\t" + lead + "\t\tQuý III", "Các phòng");
	}

	private Plan plan(String lead, String coordinating, String recipients) {
		return plan("1\tTập huấn\tLớp học\t" + lead + "\t" + coordinating + "\tQuý III", recipients);
	}

	private Plan plan(String rows, String recipients) {
		List<PlanItem> items = this.pasted.read(this.commune.id, 2026, rows);
		PlanText text = new PlanText("Chuyển đổi số năm 2026", null, null, "", "I. NHIỆM VỤ", recipients, "VT");
		return this.plans.get(this.commune.id, this.openPlan.open(this.commune.drafter(), text, items));
	}

	private Plan choose(Plan plan, UnitId unit) {
		List<TypedItem> typed = plan.items()
			.stream()
			.map((item) -> new TypedItem(item.id(), null, item.content(), unit.value(), item.coordinatingText(),
					Set.<UUID>of(), item.funding(), List.of()))
			.toList();
		this.editDraft.items(this.commune.drafter(), plan.id(), plan.version(),
				this.readAppendix.of(plan, plan.text(), typed));
		return this.plans.get(plan.agency(), plan.id());
	}

	private void tick(Plan plan, UnitId... units) {
		PlanItem item = plan.items().get(0);
		TypedItem typed = new TypedItem(item.id(), null, item.content(), item.leadUnitId(), item.coordinatingText(),
				Stream.of(units).map(UnitId::value).collect(Collectors.toSet()), item.funding(), List.of());
		this.editDraft.items(this.commune.drafter(), plan.id(), plan.version(),
				this.readAppendix.of(plan, plan.text(), List.of(typed)));
	}

	private static @Nullable UnitId lead(Plan plan) {
		return plan.items().get(0).leadUnit();
	}

}
