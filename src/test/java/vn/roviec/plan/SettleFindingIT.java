package vn.roviec.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.register.Registration;
import vn.roviec.register.TakeNumber;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Findings of a draft are put right, or left as they are with a reason. */
@ApplicationTest
class SettleFindingIT {

	private static final String WORDS = "Vì mẫu của tỉnh";

	@Autowired
	private OpenPlan openPlan;

	@Autowired
	private Plans plans;

	@Autowired
	private PastedRows pasted;

	@Autowired
	private FindingsOfDraft findings;

	@Autowired
	private SettleFinding settle;

	@Autowired
	private UndoMend undo;

	@Autowired
	private EditDraft editDraft;

	@Autowired
	private SubmitDraft submit;

	@Autowired
	private AuditLog audit;

	@Autowired
	private Agencies agencies;

	@Autowired
	private RegisterAgency registerAgency;

	@Autowired
	private TakeNumber takeNumber;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Jobs jobs;

	private Commune commune;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.registerAgency, this.agencies);
	}

	@Test
	void theLeadComesIntoNoiNhan() {
		Plan plan = plan("I. NHIỆM VỤ", "Phòng Văn hóa - Xã hội", "1\tTập huấn\tLớp học\tPhòng Kinh tế\t\tQuý III");
		Plan after = mended(plan, "LEAD_NOT_RECIPIENT");
		assertThat(after.text().recipients().lines()).hasSize(2);
		assertThat(codes(after)).doesNotContain("LEAD_NOT_RECIPIENT");
		assertThat(this.audit.of(this.commune.id, plan.id().value())).extracting(AuditEntry::action)
			.contains("plan.finding-mended");
	}

	@Test
	void anEmptyDeadlineTakesTheWordsAboveIt() {
		Plan after = mended(
				plan("I. NHIỆM VỤ", "Các phòng", "1\tTập huấn\tKế hoạch\tPhòng Kinh tế\t\tQuý III\n\t\tLớp học\t\t\t"),
				"BLANK_DEADLINE");
		assertThat(after.items().get(0).deliverables()).extracting(PlannedDeliverable::deadlineText)
			.containsExactly("Quý III", "Quý III");
		assertThat(codes(after)).doesNotContain("BLANK_DEADLINE");
	}

	@Test
	void aRepeatedRowGoesAndOneThatDiffersStays() {
		String row = "Tuyên truyền dịch vụ công trực tuyến trên loa\tTin bài\tPhòng Kinh tế\t\tQuý III\n";
		Plan after = mended(plan("I. NHIỆM VỤ", "Các phòng", "1\t" + row + "2\t" + row), "DUPLICATE_CONTENT");
		assertThat(after.items()).hasSize(1);
		Plan other = plan("I. NHIỆM VỤ", "Các phòng", "1\t" + row + "2\t" + row.replace("Quý III", "Quý IV"));
		assertThat(find(other, "DUPLICATE_CONTENT").mend()).as("which deadline holds, a person must say").isNull();
	}

	@ParameterizedTest
	@CsvSource({ "OCR_ERROR, Bố trí kinh phí phù họp; kinh phí phù họp., Bố trí kinh phí phù hợp; kinh phí phù hợp.",
			"MIXED_TONE_MARKS, 'Văn hóa, hóa đơn, hoà giải.', 'Văn hóa, hóa đơn, hòa giải.'" })
	void spellingIsMendedInTheWholeDraft(String code, String written, String right) {
		Plan after = mended(plan(written, "Các phòng", ""), code);
		assertThat(after.text().body()).isEqualTo(right);
		assertThat(codes(after)).doesNotContain(code);
	}

	@Test
	void theArchiveNamesTheDraftingUnit() {
		Plan after = mended(plan("I. NHIỆM VỤ", "Các phòng", ""), "ARCHIVE_INCOMPLETE");
		assertThat(after.text().archive()).startsWith("VT, ").hasSizeGreaterThan(5);
		assertThat(codes(after)).doesNotContain("ARCHIVE_INCOMPLETE");
	}

	@Test
	void theRegisterKnowsTheDayOfTheAgencysOwnDocuments() {
		this.transaction.executeWithoutResult((status) -> this.takeNumber.take(this.commune.id,
				new Registration("KH", "KH-UBND", LocalDate.of(2026, 1, 6), "Cải cách hành chính năm 2026", "Chủ tịch",
						"Phòng Kinh tế", "Các phòng", UUID.randomUUID())));
		String cites = "Thực hiện Kế hoạch số 01/KH-UBND ngày %s của UBND %s về cải cách hành chính.";
		Plan wrong = plan(cites.formatted("08/01/2026", "xã An Bình Trung"), "Các phòng", "");
		assertThat(mended(wrong, CitedNumbers.CODE).text().body()).contains("ngày 06/01/2026 của");
		for (String right : List.of(cites.formatted("06/01/2026", "xã An Bình Trung"),
				cites.formatted("08/01/2026", "tỉnh Đông Hải"), cites.formatted("08/01/2025", "xã An Bình Trung"))) {
			assertThat(codes(plan(right, "Các phòng", ""))).as(right).doesNotContain(CitedNumbers.CODE);
		}
		this.commune = new Commune(this.registerAgency, this.agencies);
		assertThat(codes(plan(cites.formatted("08/01/2026", "xã An Bình Trung"), "Các phòng", "")))
			.as("another agency's register is not asked")
			.doesNotContain(CitedNumbers.CODE);
	}

	@Test
	void whatIsSetAsideIsToldToWhoeverDecides() {
		Plan plan = plan("I. NHIỆM VỤ\n- Định kỳ kiểm tra.", "Các phòng", "");
		DraftFinding vague = find(plan, "VAGUE_PERIOD");
		this.settle.setAside(this.commune.drafter(), plan.id(), vague.id(), WORDS, SettleFindingIT::words);
		assertThat(codes(plan)).doesNotContain("VAGUE_PERIOD");
		FindingsOfDraft.Sorted seen = this.findings.open(plan);
		assertThat(seen.open()).extracting(DraftFinding::code).doesNotContain("VAGUE_PERIOD");
		assertThat(seen.aside()).singleElement().satisfies((one) -> {
			assertThat(one.finding().code()).isEqualTo("VAGUE_PERIOD");
			assertThat(one.why().reason()).isEqualTo(WORDS);
			assertThat(one.why().officer()).isEqualTo(this.commune.drafter().name());
		});
		assertThat(this.audit.of(this.commune.id, plan.id().value())).last()
			.satisfies((entry) -> assertThat(entry.words()).contains(WORDS));
		this.settle.takeBack(this.commune.drafter(), plan.id(), vague.id(), SettleFindingIT::words);
		assertThat(codes(plan)).contains("VAGUE_PERIOD");
	}

	@Test
	void otherWordsMakeItAnotherFindingAndOtherLinesDoNot() {
		Plan plan = plan("I. NHIỆM VỤ\n- Định kỳ kiểm tra.", "Các phòng", "");
		this.settle.setAside(this.commune.drafter(), plan.id(), find(plan, "VAGUE_PERIOD").id(), WORDS,
				SettleFindingIT::words);
		Plan moved = body(plan, "I. NHIỆM VỤ\n- Làm việc khác.\n- Định kỳ kiểm tra.");
		assertThat(codes(moved)).doesNotContain("VAGUE_PERIOD");
		assertThat(codes(body(moved, "I. NHIỆM VỤ\n- Định kỳ kiểm tra, báo cáo."))).contains("VAGUE_PERIOD");
	}

	@Test
	void onlyTheDrafterSettlesAndNotWithoutAReason() {
		Plan plan = plan("I. NHIỆM VỤ\n- Định kỳ kiểm tra.", "Các phòng", "1\tTập huấn\tLớp học\tTổ X\t\tQuý III");
		String vague = find(plan, "VAGUE_PERIOD").id();
		assertThatExceptionOfType(Refused.class).isThrownBy(
				() -> this.settle.setAside(this.commune.drafter(), plan.id(), vague, " ", SettleFindingIT::words));
		assertThatExceptionOfType(Refused.class).as("without a lead nothing is handed in")
			.isThrownBy(() -> this.settle.setAside(this.commune.drafter(), plan.id(),
					find(plan, DraftFinding.LEAD).id(), WORDS, SettleFindingIT::words));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(
				() -> this.settle.setAside(this.commune.economist(), plan.id(), vague, WORDS, SettleFindingIT::words));
		assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> this.settle.mend(this.commune.economist(),
				plan.id(), find(plan, "ARCHIVE_INCOMPLETE").id(), SettleFindingIT::words));
		Commune other = new Commune(this.registerAgency, this.agencies);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.settle.setAside(other.drafter(), plan.id(), vague, WORDS, SettleFindingIT::words));
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.settle.takeBack(other.drafter(), plan.id(), vague, SettleFindingIT::words));
		assertThat(codes(plan)).contains("VAGUE_PERIOD");
	}

	@Test
	void whatIsNoLongerThereIsNotMendedTwice() {
		Plan plan = plan("Bố trí kinh phí phù họp.", "Các phòng", "");
		String finding = find(plan, "OCR_ERROR").id();
		assertThat(this.settle.mend(this.commune.drafter(), plan.id(), finding, SettleFindingIT::words)).isTrue();
		assertThat(this.settle.mend(this.commune.drafter(), plan.id(), finding, SettleFindingIT::words)).isFalse();
	}

	@Test
	void whatIsSaidOfManyRowsIsOneLineAndSettledAtOnce() {
		StringBuilder rows = new StringBuilder();
		for (int no = 1; no <= 12; no++) {
			rows.append("%d\tViệc thứ %d của năm\tBáo cáo %d\t%s\t\tTháng 1%n".formatted(no, no, no,
					(no % 2 == 0) ? "Tổ Một" : "Tổ Hai"));
		}
		Plan plan = plan("I. NHIỆM VỤ", "Các phòng", rows.toString());
		List<FindingGroup> groups = this.findings.of(plan).groups();
		assertThat(groups).filteredOn((group) -> group.first().code().equals(DraftFinding.LEAD))
			.extracting(FindingGroup::rows)
			.containsExactly(List.of(1, 3, 5, 7, 9, 11), List.of(2, 4, 6, 8, 10, 12));
		FindingGroup past = groups.stream()
			.filter((group) -> group.first().code().equals("DEADLINE_BEFORE_ISSUE"))
			.findFirst()
			.orElseThrow();
		assertThat(past.rows()).hasSize(12);
		this.settle.setAside(this.commune.drafter(), plan.id(), past.members().get(7).id(), WORDS,
				SettleFindingIT::words);
		assertThat(codes(plan)).doesNotContain("DEADLINE_BEFORE_ISSUE");
		assertThat(this.findings.of(plan).asideGroups()).as("and one line where it is set aside").hasSize(1);
		this.settle.takeBack(this.commune.drafter(), plan.id(), past.first().id(), SettleFindingIT::words);
		assertThat(codes(plan)).filteredOn("DEADLINE_BEFORE_ISSUE"::equals).hasSize(12);
	}

	@Test
	void allLeadsThatAreMissedComeIntoNoiNhanAtOnce() {
		Plan after = mended(
				plan("I. NHIỆM VỤ", "Phòng Văn hóa - Xã hội",
						"1\tTập huấn\tLớp học\tPhòng Kinh tế\t\tQuý III\n2\tRà soát\tDanh mục\tVăn phòng\t\tQuý IV"),
				"LEAD_NOT_RECIPIENT");
		assertThat(after.text().recipients().lines()).hasSize(3);
		assertThat(codes(after)).doesNotContain("LEAD_NOT_RECIPIENT");
	}

	@ParameterizedTest
	@ValueSource(strings = { "31/02", "30/2/2026", "Trước ngày 31/4/2026" })
	void aDayThatDoesNotExistIsTypedAnewOrSetAsideButNotConfirmed(String deadline) {
		Plan plan = plan("I. NHIỆM VỤ", "Các phòng", "1\tTập huấn\tLớp học\tPhòng Kinh tế\t\t" + deadline);
		AppendixRows rows = new AppendixRows(plan.items());
		rows.confirmAll(this.commune.drafter().officer(), Instant.EPOCH);
		rows.confirmKind(DoubtKind.INVALID, this.commune.drafter().officer(), Instant.EPOCH);
		assertThat(rows.items()).isEqualTo(plan.items());
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.submit.submit(this.commune.drafter(), plan.id(), List.of(), null))
			.satisfies((refused) -> assertThat(refused.arguments()).containsExactly(1, deadline));
		this.settle.setAside(this.commune.drafter(), plan.id(), find(plan, "INVALID_DATE").id(), WORDS,
				SettleFindingIT::words);
		assertThat(this.findings.open(plan).aside()).as("whoever decides reads why").hasSize(1);
		this.submit.submit(this.commune.drafter(), plan.id(), List.of(), null);
		assertThat(this.plans.get(plan.agency(), plan.id()).status()).isEqualTo(PlanStatus.APPROVING);
	}

	@Test
	void aMendIsUndoneAsLongAsNobodyTouchesTheDraft() {
		Plan plan = plan("I. NHIỆM VỤ\n- Bố trí kinh phí phù họp.", "Các phòng",
				"1\tTập huấn\tKế hoạch\tPhòng Kinh tế\t\tQuý III\n\t\tLớp học phù họp\t\t\t");
		AppendixRows rows = new AppendixRows(plan.items());
		rows.confirmAll(this.commune.drafter().officer(), Instant.parse("2026-03-02T01:00:00Z"));
		this.editDraft.items(this.commune.drafter(), plan.id(), plan.version(), rows.items());
		Plan before = this.plans.get(plan.agency(), plan.id());
		for (String code : List.of("OCR_ERROR", "BLANK_DEADLINE", "ARCHIVE_INCOMPLETE")) {
			Plan mended = mended(before, code);
			assertThat(this.undo.offer(mended)).contains(code);
			assertThat(this.undo.undo(this.commune.drafter(), plan.id())).isTrue();
			Plan after = this.plans.get(plan.agency(), plan.id());
			assertThat(after.text()).isEqualTo(before.text());
			assertThat(after.items()).as("confirmations included").isEqualTo(before.items());
			assertThat(this.undo.undo(this.commune.drafter(), plan.id())).as("once").isFalse();
		}
		Plan touched = body(mended(before, "OCR_ERROR"), "I. NHIỆM VỤ\n- Việc khác.");
		assertThat(this.undo.offer(touched)).isEmpty();
		assertThat(this.undo.undo(this.commune.drafter(), plan.id())).isFalse();
		assertThatExceptionOfType(NotAllowed.class)
			.isThrownBy(() -> this.undo.undo(this.commune.economist(), plan.id()));
		Commune other = new Commune(this.registerAgency, this.agencies);
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.undo.undo(other.drafter(), plan.id()));
	}

	private static String words(FindingGroup group) {
		return group.first().code();
	}

	private Plan mended(Plan plan, String code) {
		DraftFinding finding = find(plan, code);
		assertThat(finding.mend()).as(code).isNotNull();
		assertThat(this.settle.mend(this.commune.drafter(), plan.id(), finding.id(), SettleFindingIT::words)).isTrue();
		return this.plans.get(plan.agency(), plan.id());
	}

	private Plan body(Plan plan, String body) {
		PlanText was = plan.text();
		this.editDraft.text(this.commune.drafter(), plan.id(), plan.version(), new PlanText(was.title(),
				was.periodStart(), was.periodEnd(), was.legalBases(), body, was.recipients(), was.archive()));
		return this.plans.get(plan.agency(), plan.id());
	}

	private DraftFinding find(Plan plan, String code) {
		return this.findings.of(plan)
			.open()
			.stream()
			.filter((one) -> one.code().equals(code))
			.findFirst()
			.orElseThrow(() -> new AssertionError(code + " not in " + codes(plan)));
	}

	private List<String> codes(Plan plan) {
		return this.findings.of(plan).open().stream().map(DraftFinding::code).toList();
	}

	private Plan plan(String body, String recipients, String rows) {
		List<PlanItem> items = rows.isEmpty() ? List.of() : this.pasted.read(this.commune.id, 2026, rows);
		PlanText text = new PlanText("Chuyển đổi số năm 2026", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "",
				body, recipients, "VT");
		return this.plans.get(this.commune.id, this.openPlan.open(this.commune.drafter(), text, items));
	}

}
