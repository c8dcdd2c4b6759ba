package vn.roviec.intake;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FindingTests {

	private static List<FindingCode> codes(PlanReading plan) {
		return plan.findings().stream().map(Finding::code).distinct().toList();
	}

	@Test
	void aSoundPlanHasNone() {
		assertThat(
				PlanText.body("I. MỤC TIÊU\n- 90% hồ sơ trực tuyến.\nII. TỔ CHỨC\n1. Phòng Kinh tế\n- Lập dự toán.\n")
					.findings())
			.isEmpty();
	}

	@Test
	void blankHeadIsFound() {
		assertThat(codes(new PlanReader().readText(
				"Số:      /KH-UBND\n\nAn Bình Trung, ngày    tháng 3 năm 2026\n\nKẾ HOẠCH\nTuyên truyền năm 2026\n\nI. MỤC TIÊU\n\nNơi nhận:\n- Lưu: VT.\n")))
			.contains(FindingCode.HEADER_MISSING, FindingCode.NUMBER_BLANK, FindingCode.DAY_BLANK,
					FindingCode.NO_LEGAL_BASIS_BLOCK, FindingCode.ARCHIVE_INCOMPLETE);
	}

	@Test
	void datesOfCitationsAreCompared() {
		PlanReading plan = PlanText.body(
				"I. NHIỆM VỤ\n- Theo Nghị quyết số 66-NQ/TW ngày 30/4/2025 và Nghị quyết số 66-NQ/TW ngày 30/4/2024 của Bộ Chính trị.\n"
						+ "- Theo Quyết định số 5/QĐ-TTg ngày 02/3/2026; Nghị định số 9/2019/NĐ-CP.\n");
		assertThat(codes(plan)).contains(FindingCode.DATE_CONFLICT, FindingCode.DATE_BEFORE_CITED,
				FindingCode.UNDATED_CITATION, FindingCode.ISSUE_DATE_NON_WORKING);
	}

	@Test
	void twoAgenciesMayUseOneNumber() {
		assertThat(codes(PlanText.body(
				"I. NHIỆM VỤ\n- Kế hoạch số 5/KH-UBND ngày 12/01/2026 của UBND tỉnh Đông Hải; Kế hoạch số 5/KH-UBND ngày 14/01/2026 của UBND xã Hải Đông.\n")))
			.doesNotContain(FindingCode.DATE_CONFLICT);
	}

	@Test
	void numbersThatSkipOrStartWrongAreFound() {
		assertThat(codes(PlanText.body("I. MỤC TIÊU\nIII. NHIỆM VỤ\n"))).contains(FindingCode.SECTION_NUMBERING);
		assertThat(codes(PlanText.body("I. NHIỆM VỤ\n1.1. Thể chế\n2. Thủ tục\n")))
			.contains(FindingCode.SECTION_NUMBERING);
		assertThat(codes(PlanText.body("I. NHIỆM VỤ\n1. Thể chế\n2.1. Rà soát\n2.2. Ban hành\n2. Thủ tục\n")))
			.contains(FindingCode.SECTION_NUMBERING);
		assertThat(PlanText.body("I. MỤC TIÊU\nIII. NHIỆM VỤ\nIV. TỔ CHỨC\n").findings()).as("one number is wrong")
			.filteredOn((one) -> one.code() == FindingCode.SECTION_NUMBERING)
			.hasSize(1);
		assertThat(codes(PlanText.body("I. NHIỆM VỤ\n1. Thể chế\n1.1. Rà soát\n1.2. Ban hành\n2. Thủ tục\n")))
			.doesNotContain(FindingCode.SECTION_NUMBERING);
	}

	@Test
	void sharesOverAHundredAndGoalsSetTwiceAreFound() {
		PlanReading plan = PlanText.body(
				"I. CHỈ TIÊU\n- Trên 100% cán bộ xã có trình độ đại học.\n- 80% thôn có nhà văn hóa đạt chuẩn theo quy định.\n- 80% thôn có nhà văn hóa đạt chuẩn.\n");
		assertThat(codes(plan)).contains(FindingCode.IMPOSSIBLE_TARGET, FindingCode.DUPLICATE_TARGET);
	}

	@Test
	void anAnnouncedAppendixMustBeThere() {
		assertThat(codes(PlanText.body("I. NHIỆM VỤ\n(Có phụ lục nhiệm vụ kèm theo)\n")))
			.contains(FindingCode.APPENDIX_MISSING);
		assertThat(codes(
				PlanText.body("I. NHIỆM VỤ\n- Theo Phụ lục kèm theo Nghị định số 30/2020/NĐ-CP ngày 05/3/2020.\n")))
			.doesNotContain(FindingCode.APPENDIX_MISSING);
	}

	@Test
	void leadsOfTheAppendixAreChecked() {
		PlanReading plan = PlanText
			.table("1\tXây dựng, ban hành Kế hoạch chuyển đổi số năm 2026 của xã\tKế hoạch\tPhòng VH-XH, Phòng Kinh tế\t\tTrước ngày 31/12 hằng năm\n"
					+ "2\tTuyên truyền\tTin, bài\tUBND xã\tPhòng Văn hóa - Xã hội\tTrước 15/11/2026\n\t\tBáo cáo\t\t\t\n");
		assertThat(codes(plan)).contains(FindingCode.MULTIPLE_LEADS, FindingCode.VAGUE_LEAD,
				FindingCode.YEARLY_DEADLINE_IN_ONE_YEAR_PLAN, FindingCode.UNIT_NAME_VARIANTS,
				FindingCode.DEADLINE_NON_WORKING, FindingCode.BLANK_DEADLINE, FindingCode.SELF_REFERENCE);
		assertThat(plan.findings()).filteredOn((one) -> one.code() == FindingCode.VAGUE_LEAD)
			.extracting(Finding::itemNo)
			.containsExactly("2");
	}

	@Test
	void twoUnitsLeadingTheSameThingAreFound() {
		PlanReading plan = PlanText.body(
				"I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n- Chủ trì rà soát, công khai thủ tục đất đai tại trụ sở.\n2. Công an xã\n- Chủ trì rà soát, công khai thủ tục đất đai tại trụ sở xã.\n");
		assertThat(codes(plan)).contains(FindingCode.DUPLICATE_LEAD);
	}

	@Test
	void periodicalNeedsACycle() {
		assertThat(codes(PlanText.body("I. NHIỆM VỤ\n- Định kỳ kiểm tra việc thực hiện.\n")))
			.contains(FindingCode.VAGUE_PERIOD);
		assertThat(codes(PlanText.body("I. NHIỆM VỤ\n- Định kỳ hằng quý kiểm tra việc thực hiện.\n")))
			.doesNotContain(FindingCode.VAGUE_PERIOD);
	}

	@Test
	void everyMessageIsASentence() {
		assertThat(PlanText.body("III. CHỈ TIÊU\n- Định kỳ làm 120% việc.\n").findings()).isNotEmpty()
			.allSatisfy((one) -> assertThat(one.message()).endsWith(".").hasSizeGreaterThan(15));
	}

}
