package vn.roviec.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeaderReaderTests {

	private final PlanReader reader = new PlanReader();

	@Test
	void readsAHeadWhoseTwoColumnsShareTheirLines() {
		PlanReading plan = PlanText.body("I. MỤC TIÊU\n");
		assertThat(plan.issuer()).isEqualTo("UBND xã An Bình Trung");
		assertThat(plan.docType()).isEqualTo("KH");
		assertThat(plan.number()).isEqualTo("45");
		assertThat(plan.symbol()).isEqualTo("KH-UBND");
		assertThat(plan.place()).isEqualTo("An Bình Trung");
		assertThat(plan.date()).isEqualTo(LocalDate.of(2026, 2, 6));
		assertThat(plan.title()).isEqualTo("Chuyển đổi số xã An Bình Trung năm 2026");
		assertThat(plan.period()).isEqualTo(new PlanReading.Period(2026, 2026));
	}

	@Test
	void blankNumberAndDayAreNull() {
		PlanReading plan = this.reader.readText(
				"Số: …/KH-UBND\n\nAn Bình Trung, ngày … tháng 3 năm 2026\n\nKẾ HOẠCH\nPhòng chống thiên tai năm 2026\n");
		assertThat(plan.number()).isNull();
		assertThat(plan.symbol()).isEqualTo("KH-UBND");
		assertThat(plan.date()).isNull();
		assertThat(plan.dateMonth()).isEqualTo(YearMonth.of(2026, 3));
	}

	@Test
	void takesNumberAndDateFromTheNoteOnTheAppendixWhereTheHeadIsGone() {
		PlanReading plan = this.reader.readText("**KẾ HOẠCH**\n**Đào tạo cán bộ năm 2026**\n\nI. NHIỆM VỤ\n\nPHỤ LỤC\n"
				+ "*(Kèm theo Kế hoạch số 09/KH-UBND ngày 05 tháng 01 năm 2026 của UBND xã An Bình Trung)*\n");
		assertThat(plan.number()).isEqualTo("09");
		assertThat(plan.date()).isEqualTo(LocalDate.of(2026, 1, 5));
		assertThat(plan.issuer()).isEqualTo("UBND xã An Bình Trung");
		assertThat(plan.place()).isNull();
	}

	@Test
	void joinsATitleOverSeveralLinesAndStopsBeforeTheBases() {
		PlanReading plan = this.reader.readText(
				"KẾ HOẠCH\nTriển khai công tác dân vận\ntrên địa bàn xã An Bình Trung, giai đoạn 2026 - 2030\n\nCăn cứ Luật Tổ chức chính quyền địa phương;\n");
		assertThat(plan.title())
			.isEqualTo("Triển khai công tác dân vận trên địa bàn xã An Bình Trung, giai đoạn 2026 - 2030");
		assertThat(plan.period()).isEqualTo(new PlanReading.Period(2026, 2030));
	}

	@Test
	void yearsInNamesOfOtherDocumentsAreNoPeriod() {
		assertThat(PeriodReader.read("Năm 2026 thực hiện Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024", 2026))
			.isEqualTo(new PlanReading.Period(2026, 2026));
		assertThat(PeriodReader.read("Phát triển làng nghề đến năm 2030, tầm nhìn đến năm 2045", 2026))
			.isEqualTo(new PlanReading.Period(2026, 2030));
		assertThat(PeriodReader.read("Triển khai thi hành Luật", 2026)).isNull();
	}

	@Test
	void findsThePlanThatIsReplaced() {
		PlanReading plan = PlanText
			.body("I. TỔ CHỨC\nKế hoạch này thay thế Kế hoạch số 10/KH-UBND ngày 20/01/2025 của UBND xã.\n");
		assertThat(plan.supersedes()).isEqualTo(new PlanReading.Reference("10/KH-UBND", LocalDate.of(2025, 1, 20)));
		assertThat(plan.citations()).extracting(PlanReading.Citation::number).doesNotContain("10/KH-UBND");
	}

	@Test
	void aHeadAndAFootInMarkdownTablesAreRead() {
		PlanReading plan = this.reader.readText(
				"""
						| **ỦY BAN NHÂN DÂN<br>PHƯỜNG HẢI TRUNG**<br>Số: 118/KH-UBND | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc**<br>*Hải Trung, ngày 15 tháng 9 năm 2025* |
						|---|---|

						# KẾ HOẠCH
						**Học kỹ năng số năm 2025**

						| ***Nơi nhận:***<br>- UBND tỉnh;<br>- Lưu: VT, VHXH. | **TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH** |
						|---|---|
						""");
		assertThat(plan.issuer()).isEqualTo("UBND phường Hải Trung");
		assertThat(plan.number()).isEqualTo("118");
		assertThat(plan.place()).isEqualTo("Hải Trung");
		assertThat(plan.recipients()).extracting(PlanReading.Recipient::text).containsExactly("UBND tỉnh");
		assertThat(plan.signatory().title()).isEqualTo("CHỦ TỊCH");
	}

	@Test
	void theLowestAgencyOfTheHeadIssues() {
		assertThat(AgencyName.fromHeader(List.of("UBND TỈNH ĐÔNG HẢI", "SỞ NỘI VỤ")))
			.isEqualToIgnoringCase("Sở Nội vụ");
		assertThat(AgencyName.fromHeader(List.of("UBND HUYỆN HẢI AN", "ỦY BAN NHÂN DÂN", "XÃ AN BÌNH TRUNG")))
			.isEqualTo("UBND xã An Bình Trung");
	}

	private String issuer(String head) {
		return this.reader.readText(head + "\nSố: 03/KH-UBND\n\nKẾ HOẠCH\nDân vận năm 2026\n\nI. NỘI DUNG\n").issuer();
	}

	@Test
	void theLowerOfTwoAgenciesIssuesThePlan() {
		assertThat(issuer("UBND XÃ AN BÌNH TRUNG\nPHÒNG VĂN HÓA - XÃ HỘI\n")).isEqualTo("Phòng Văn hóa - Xã hội");
		assertThat(issuer("CÔNG AN TỈNH ĐÔNG HẢI\nCÔNG AN XÃ AN BÌNH TRUNG\n")).isEqualTo("Công an xã An Bình Trung");
		assertThat(issuer("SỞ NỘI VỤ TỈNH ĐÔNG HẢI\n")).isEqualTo("Sở Nội vụ tỉnh Đông Hải");
		assertThat(issuer("ỦY BAN NHÂN DÂN\nXÃ AN BÌNH TRUNG\nTỈNH ĐÔNG HẢI\n")).isEqualTo("UBND xã An Bình Trung");
	}

	@Test
	void theNameOfACommitteeMayGoOnBelowTheNationalTitle() {
		assertThat(issuer("BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
				+ "XÃ AN BÌNH TRUNG            Độc lập - Tự do - Hạnh phúc\n"))
			.isEqualTo("Ban Chỉ đạo chuyển đổi số xã An Bình Trung");
	}

	@Test
	void aDateMayBeInFiguresAndTheTypeMisread() {
		PlanReading plan = this.reader.readText(
				"Số: 07/KH-UBND\n\nAn Bình Trung, ngày 12/02/2026\n\nKÉ HOẠCH\nPhòng cháy năm 2026\n\nI. NỘI DUNG\n");
		assertThat(plan.place()).isEqualTo("An Bình Trung");
		assertThat(plan.date()).isEqualTo(LocalDate.of(2026, 2, 12));
		assertThat(plan.title()).isEqualTo("Phòng cháy năm 2026");
	}

	@Test
	void aTitleWithoutItsTypeStandsInCapitalsBelowTheDate() {
		PlanReading plan = this.reader.readText(
				"Số: 0155/KH-UBND\n\nĐông Hải, ngày 24 tháng 12 năm 2025\n\nCHUYỂN ĐỔI SỐ TỈNH ĐÔNG HẢI NĂM 2026\n\nCăn cứ Luật Dữ liệu;\n\nI. NỘI DUNG\n");
		assertThat(plan.title()).isEqualTo("CHUYỂN ĐỔI SỐ TỈNH ĐÔNG HẢI NĂM 2026");
		assertThat(plan.docType()).isEqualTo("KH");
	}

	@Test
	void aPlanBelowTheDecisionThatIssuesItHasItsOwnTitleAndTheDecisionsSigner() {
		PlanReading plan = this.reader.readText("""
				ỦY BAN NHÂN DÂN
				XÃ AN BÌNH TRUNG

				Số: 119/QĐ-UBND
				An Bình Trung, ngày 17 tháng 7 năm 2026

				QUYẾT ĐỊNH
				Ban hành Kế hoạch dân vận năm 2026

				CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG

				Căn cứ Luật Tổ chức chính quyền địa phương;
				Điều 1. Ban hành kèm theo Quyết định này Kế hoạch dân vận.
				Nơi nhận:
				- Như Điều 1;
				- Lưu: VT.

				CHỦ TỊCH

				KẾ HOẠCH
				Dân vận năm 2026

				I. NỘI DUNG
				1. Tuyên truyền
				- Mở lớp tập huấn.
				""");
		assertThat(plan.docType()).isEqualTo("KH");
		assertThat(plan.title()).isEqualTo("Dân vận năm 2026");
		assertThat(plan.issuer()).isEqualTo("UBND xã An Bình Trung");
		assertThat(plan.signatory().title()).isEqualTo("CHỦ TỊCH");
	}

}
