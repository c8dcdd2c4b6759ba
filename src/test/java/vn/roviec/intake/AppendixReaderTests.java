package vn.roviec.intake;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AppendixReaderTests {

	@Test
	void anItemForEachNumberAndADeliverableForEachRow() {
		PlanReading.Appendix appendix = PlanText
			.table("I. THỂ CHẾ\t\t\t\t\t\n1\tRà soát văn bản\tKế hoạch\tPhòng Kinh tế\tCác phòng\tTháng 3/2026\n"
					+ "\t\tBáo cáo\t\t\tNăm 2026\n2\tTuyên truyền\t- Tờ gấp - Áp phích\tPhòng VH-XH\t\tQuý II/2026\n")
			.appendix();
		assertThat(appendix.title()).isEqualTo("NHIỆM VỤ NĂM 2026");
		assertThat(appendix.groups()).containsExactly(new PlanReading.Group("I", "THỂ CHẾ"));
		assertThat(appendix.items()).extracting(PlanReading.Item::no).containsExactly("1", "2");
		assertThat(appendix.items().get(0).deliverables()).extracting(PlanReading.Deliverable::text)
			.containsExactly("Kế hoạch", "Báo cáo");
		assertThat(appendix.items().get(0).leadUnits()).containsExactly("PKT");
		assertThat(appendix.items().get(1).group()).isEqualTo("I");
		assertThat(appendix.items().get(1).deliverables()).hasSize(1);
	}

	@Test
	void aBlankDeadlineInheritsAndAsksForConfirmation() {
		PlanReading.Deliverable second = PlanText
			.table("1\tRà soát\tKế hoạch\tPhòng Kinh tế\t\tTrước 15/4/2026\n\t\tBáo cáo\t\t\t\n")
			.appendix()
			.items()
			.get(0)
			.deliverables()
			.get(1);
		assertThat(second.inherited()).isTrue();
		assertThat(second.deadlineText()).isEmpty();
		assertThat(second.deadline().due()).containsExactly(LocalDate.of(2026, 4, 15));
		assertThat(second.deadline().strictBefore()).isTrue();
		assertThat(second.deadline().needsReview()).isTrue();
	}

	@Test
	void aRowCutByAPageBreakIsJoinedAgain() {
		PlanReading.Appendix appendix = PlanText.table(
				"1\tĐánh giá tình hình tổ chức bộ\tBáo cáo\tVăn phòng HĐND và UBND\tCác ban,\tNăm 2026\n\n\tmáy của cơ quan\t\t\tngành\t\n")
			.appendix();
		PlanReading.Item item = appendix.items().get(0);
		assertThat(item.content()).isEqualTo("Đánh giá tình hình tổ chức bộ máy của cơ quan");
		assertThat(item.coordinatingText()).isEqualTo("Các ban, ngành");
		assertThat(item.deliverables()).hasSize(1);
	}

	@Test
	void aHeadRepeatedOnTheNextPageIsNoRow() {
		PlanReading.Appendix appendix = PlanText.table(
				"1\tA\tKế hoạch\tPhòng Kinh tế\t\tNăm 2026\nTT\tNội dung\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\n2\tB\tBáo cáo\tPhòng Kinh tế\t\tNăm 2026\n")
			.appendix();
		assertThat(appendix.items()).extracting(PlanReading.Item::content).containsExactly("A", "B");
	}

	@Test
	void aTableOfFiguresIsNoAppendixOfTasks() {
		PlanReading plan = new PlanReader().readText(
				"KẾ HOẠCH\nChi ngân sách năm 2026\n\n| Khoản | Số tiền | Tỷ lệ |\n|---|---|---|\n| Chi | 100 | 5% |\n");
		assertThat(plan.appendix().items()).isEmpty();
	}

	@Test
	void theColumnOfTheLeadIsTheOneThatSaysSo() {
		PlanReading plan = new PlanReader().readText(
				"KẾ HOẠCH\nChuyển đổi số năm 2026\n\n| TT | Nội dung | Lãnh đạo phụ trách | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian thực hiện |\n|---|---|---|---|---|---|\n| 1 | Rà soát | Chủ tịch | Phòng Kinh tế | Công an xã | Quý I |\n");
		assertThat(plan.appendix().items().get(0).leadText()).isEqualTo("Phòng Kinh tế");
		assertThat(plan.appendix().items().get(0).coordinatingText()).isEqualTo("Công an xã");
	}

	@Test
	void headsInTwoRowsAreReadTogether() {
		PlanReading plan = new PlanReader().readText(
				"KẾ HOẠCH\nChuyển đổi số năm 2026\n\n<table><tr><td rowspan=2>TT</td><td rowspan=2>Nội dung</td><td colspan=2>Cơ quan thực hiện</td></tr><tr><td>Chủ trì</td><td>Phối hợp</td></tr>"
						+ "<tr><td>1</td><td>Rà soát</td><td>Phòng Kinh tế</td><td>Công an xã</td></tr></table>\n");
		assertThat(plan.appendix().items()).hasSize(1);
		assertThat(plan.appendix().items().get(0).leadUnits()).containsExactly("PKT");
		assertThat(plan.appendix().items().get(0).coordinatingUnits()).containsExactly("CAX");
	}

}
