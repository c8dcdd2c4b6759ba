package vn.roviec.intake;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

	@ParameterizedTest
	@ValueSource(
			strings = { "Đơn vị cùng thực hiện", "Tham gia", "Cơ quan, đơn vị tham gia", "Đơn vị hỗ trợ thực hiện" })
	void whoTakesPartIsToldInOtherWordsToo(String head) {
		PlanReading plan = PlanText.body("II. NHIỆM VỤ\n\n| TT | Nội dung | Đầu mối | " + head
				+ " | Sản phẩm | Thời hạn |\n|---|---|---|---|---|---|\n| 1 | Rà soát | Phòng Kinh tế | Các thôn | Báo cáo | Tháng 3/2026 |\n");
		assertThat(plan.appendix().items().get(0).leadText()).isEqualTo("Phòng Kinh tế");
		assertThat(plan.appendix().items().get(0).coordinatingText()).isEqualTo("Các thôn");
	}

	@Test
	void theUnitLeadsBesideTheOneOfItsPeopleWhoDoes() {
		PlanReading plan = PlanText
			.body("II. NHIỆM VỤ\n\n| TT | Công việc | Người chủ trì tham mưu | Đơn vị chủ trì | Thời hạn |\n"
					+ "|---|---|---|---|---|\n| 1 | Rà soát | Trưởng phòng | Phòng Kinh tế | Tháng 3/2026 |\n");
		assertThat(plan.appendix().items().get(0).leadText()).isEqualTo("Phòng Kinh tế");
	}

	@Test
	void bareFiguresBelowTheHeadMonthAreMonths() {
		PlanReading plan = PlanText.body("II. NHIỆM VỤ\n\n| TT | Công việc | Đơn vị chủ trì | Sản phẩm | Tháng |\n"
				+ "|---|---|---|---|---|\n| 1 | Lễ hội đầu xuân | Phòng VH-XH | Kế hoạch | 2 |\n| | | | Báo cáo | 3-4 |\n");
		assertThat(plan.appendix().items().get(0).deliverables()).extracting(PlanReading.Deliverable::deadlineText)
			.containsExactly("2", "3-4");
		assertThat(plan.appendix().items().get(0).deliverables()).flatExtracting((one) -> one.deadline().due())
			.containsExactly(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 4, 30));
	}

	@Test
	void headingRowsGroupTheRowsBelowAndBelongToNoItem() {
		PlanReading.Appendix appendix = PlanText
			.table("\tNhóm A: Tuyên truyền\t\t\t\t\n1\tTổ chức hội nghị\tHội nghị\tPhòng VH-XH\t\tTháng 2\n"
					+ "\tCÔNG TÁC KIỂM TRA\t\t\t\t\n2\tKiểm tra các thôn\tBiên bản\tPhòng Kinh tế\t\tTháng 5\n")
			.appendix();
		assertThat(appendix.items()).extracting(PlanReading.Item::content)
			.containsExactly("Tổ chức hội nghị", "Kiểm tra các thôn");
		assertThat(appendix.items()).extracting(PlanReading.Item::group).containsExactly("A", "CÔNG TÁC KIỂM TRA");
		assertThat(appendix.groups()).extracting(PlanReading.Group::printed)
			.containsExactly("A. Tuyên truyền", "CÔNG TÁC KIỂM TRA");
	}

	@Test
	void aRowCutByAPageBreakIsJoinedAgain() {
		PlanReading.Appendix appendix = PlanText.table(
				"1\tĐánh giá tình hình tổ chức bộ\tBáo cáo của\tVăn phòng HĐND và UBND\tCác ban,\tNăm 2026\n\n\tmáy của cơ quan\tUBND xã\t\tngành\t\n")
			.appendix();
		PlanReading.Item item = appendix.items().get(0);
		assertThat(item.content()).isEqualTo("Đánh giá tình hình tổ chức bộ máy của cơ quan");
		assertThat(item.coordinatingText()).isEqualTo("Các ban, ngành");
		assertThat(item.deliverables()).extracting(PlanReading.Deliverable::text)
			.containsExactly("Báo cáo của UBND xã");
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

	@Test
	void whatAHeadNamesFirstIsWhatItsColumnHolds() {
		PlanReading.Item item = only(
				"| TT | Nội dung | Sản phẩm hoàn thành | Lãnh đạo phụ trách | Đơn vị | Tiến độ hoàn thành sản phẩm | Văn bản giao nhiệm vụ |",
				"| 1 | Rà soát | Báo cáo | Phó Chủ tịch | Phòng Kinh tế | Tháng 3/2026 | Công văn |");
		assertThat(item.content()).isEqualTo("Rà soát");
		assertThat(item.leadText()).isEqualTo("Phòng Kinh tế");
		assertThat(item.deliverables().get(0).text()).isEqualTo("Báo cáo");
		assertThat(item.deliverables().get(0).deadline().due()).containsExactly(LocalDate.of(2026, 3, 31));
	}

	@Test
	void aMisreadLetterInAHeadIsForgiven() {
		PlanReading.Item item = only("| Số thứ eự | Ndi dung | Snn phẩm | Cơ quan chủ trỉ | Phối hựp | Thời hpn |",
				"| 1 | Rà soát | Báo cáo | Phòng Kinh tế | Công an xã | Năm 2026 |");
		assertThat(item.content()).isEqualTo("Rà soát");
		assertThat(item.leadText()).isEqualTo("Phòng Kinh tế");
		assertThat(item.coordinatingText()).isEqualTo("Công an xã");
		assertThat(item.deliverables().get(0).deadlineText()).isEqualTo("Năm 2026");
	}

	@Test
	void aSecondDeadlineInSmallLettersIsNoRestOfTheFirst() {
		PlanReading.Item item = only("| TT | Nội dung | Sản phẩm | Chủ trì | Thời hạn |",
				"| 1 | Rà soát | Kế hoạch | Phòng Kinh tế | trước 31/12 hàng năm |",
				"| | | Báo cáo | | ngày 25 tháng 11 năm 2026 |", "| | | | | chậm nhất ngày 15/12/2026 |");
		assertThat(item.deliverables()).extracting(PlanReading.Deliverable::deadlineText)
			.containsExactly("trước 31/12 hàng năm", "ngày 25 tháng 11 năm 2026", "chậm nhất ngày 15/12/2026");
	}

	@Test
	void deadlinesWithoutProductsAreRowsOfTheirOwn() {
		PlanReading.Item item = only("| TT | Nội dung | Chủ trì | Thời hạn |",
				"| 1 | Rà soát | Phòng Kinh tế | hàng năm |", "| | | | Năm 2026 |", "| | | | Trước ngày |",
				"| | | | 15/11/2026 |");
		assertThat(item.deliverables()).extracting(PlanReading.Deliverable::deadlineText)
			.containsExactly("hàng năm", "Năm 2026", "Trước ngày 15/11/2026");
	}

	@Test
	void aGroupIsKnownWhereItsNumberStandsAfterItsTitle() {
		PlanReading.Appendix appendix = drawn("| Nội dung | TT | Chủ trì | Thời hạn |", "| THỂ CHẾ | I | | |",
				"| Rà soát | 1 | Phòng Kinh tế | Năm 2026 |")
			.appendix();
		assertThat(appendix.groups()).containsExactly(new PlanReading.Group("I", "THỂ CHẾ"));
		assertThat(appendix.items()).extracting(PlanReading.Item::content).containsExactly("Rà soát");
	}

	@ParameterizedTest
	@ValueSource(strings = { "| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Kế hoạch năm 2026 | Ghi chú |",
			"| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 | Năm 2027 | Cơ quan theo dõi |",
			"| TT | Họ và tên | Chức vụ | Đơn vị công tác | Nhiệm vụ | Ghi chú |",
			"| TT | Nội dung chi | Đơn vị tính | Số lượng | Đơn giá | Thành tiền |",
			"| TT | Nội dung chi | Đơn vị tính | Số lượng | Đơn vị thực hiện | Thành tiền |" })
	void tablesOfTargetsMembersAndMoneyAreNoTasks(String head) {
		assertThat(drawn(head, "| 1 | Lắp đặt | Bộ | 5 | Công an xã | Đủ |").appendix().items()).isEmpty();
	}

	@Test
	void ofBeginningAndEndTheEndIsTheDeadline() {
		PlanReading.Item item = only("| TT | Nội dung | Chủ trì | Thời gian bắt đầu | Thời gian kết thúc |",
				"| 1 | Rà soát | Phòng Kinh tế | Tháng 3/2026 | Tháng 6/2026 |");
		assertThat(item.deliverables().get(0).deadline().due()).containsExactly(LocalDate.of(2026, 6, 30));
	}

	@Test
	void tasksOfSeveralAppendicesWithOtherColumnsAreAllRead() {
		PlanReading plan = drawn("| TT | Nội dung | Chủ trì | Thời hạn |", "| 1 | A | Phòng Kinh tế | Năm 2026 |", "",
				"PHỤ LỤC II", "CHỈ TIÊU", "", "| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 |", "| 1 | Hồ sơ | % | 95 |",
				"", "PHỤ LỤC III", "NHIỆM VỤ KHÁC", "", "| STT | Thời gian | Nhiệm vụ | Đơn vị thực hiện |",
				"| 1 | Quý I/2026 | B | Công an xã |");
		assertThat(plan.appendix().items()).extracting(PlanReading.Item::content).containsExactly("A", "B");
		assertThat(plan.appendix().items().get(1).leadText()).isEqualTo("Công an xã");
	}

	@Test
	void aTableWithoutAHeadGoesOnWithTheOneAboveIt() {
		PlanReading plan = drawn("| TT | Nội dung | Chủ trì | Thời hạn |", "|---|---|---|---|",
				"| 1 | A | Phòng Kinh tế | Năm 2026 |", "", "Tiếp theo trang trước", "", "",
				"| 2 | B | Công an xã | Quý I/2026 |", "| 3 | C | Trạm Y tế | Quý II/2026 |");
		assertThat(plan.appendix().items()).extracting(PlanReading.Item::content).containsExactly("A", "B", "C");
		assertThat(plan.appendix().items().get(1).leadText()).isEqualTo("Công an xã");
	}

	private static PlanReading.Item only(String... lines) {
		PlanReading.Appendix appendix = drawn(lines).appendix();
		assertThat(appendix.items()).hasSize(1);
		return appendix.items().get(0);
	}

	private static PlanReading drawn(String... lines) {
		return new PlanReader().readText("KẾ HOẠCH\nChuyển đổi số năm 2026\n\n" + String.join("\n", lines) + "\n");
	}

	@Test
	void aTimeBeforeTheWorksHoldsUntilTheNextIsWritten() {
		PlanReading plan = PlanText
			.body("II. LỊCH CÔNG TÁC\n\n| Thời gian | Nội dung công việc | Cơ quan chuẩn bị | Phối hợp |\n|---|---|---|---|\n"
					+ "| Tháng 01 | 1. Họp đầu năm | Văn phòng | |\n| | 2. Thăm hộ nghèo | Phòng VH-XH | |\n| Tháng 02 | 3. Giao quân | Công an xã | |\n");
		assertThat(plan.appendix().items()).flatExtracting((item) -> item.deliverables().get(0).deadline().due())
			.containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28));
		assertThat(plan.appendix().items().get(1).deliverables().get(0).inherited()).isTrue();
	}

}
