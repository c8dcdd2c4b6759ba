package vn.roviec.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class CitationReaderTests {

	private List<PlanReading.Citation> read(String text) {
		return new CitationReader().read(new TextFormat().read(text), 0, Set.of());
	}

	@Test
	void readsStatePartyAndAssemblyNumbers() {
		assertThat(read(
				"Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư; Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị; "
						+ "Luật số 72/2025/QH15 ngày 16/6/2025; Công văn số 15/UBND-VP"))
			.extracting(PlanReading.Citation::number, PlanReading.Citation::date, PlanReading.Citation::issuer)
			.containsExactly(tuple("30/2020/NĐ-CP", LocalDate.of(2020, 3, 5), "Chính phủ"),
					tuple("57-NQ/TW", LocalDate.of(2024, 12, 22), "Bộ Chính trị"),
					tuple("72/2025/QH15", LocalDate.of(2025, 6, 16), null), tuple("15/UBND-VP", null, null));
	}

	@Test
	void anUndatedMentionOfADatedNumberIsNone() {
		assertThat(read("Quyết định số 282/QĐ-TTg ngày 12/02/2026.\n\nTheo Quyết định số 282/QĐ-TTg.")).hasSize(1);
	}

	@Test
	void theSameNumberWithAnotherDateIsASecondOne() {
		assertThat(read("Nghị quyết số 66-NQ/TW ngày 30/4/2025.\n\nNghị quyết số 66-NQ/TW ngày 30/4/2024.")).hasSize(2);
	}

	@Test
	void datesStandardsAndRatiosAreNoDocuments() {
		assertThat(read("Ngày 30/4/2026; ISO 9001:2015; hỗ trợ 24/7; tỷ lệ 15/20 thôn.")).isEmpty();
	}

	@Test
	void anIssuerMayHaveAndInItsNameAndTheDateMayFollowItsBrackets() {
		assertThat(read("Tờ trình số 164/TTr- SKHCN ngày 17/12/2025 của Sở Khoa học và Công nghệ; "
				+ "Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương (khóa XII) ngày 25/10/2017; Nghị quyết số 1668/NQ-UBTVQH15 ban hành ngày14/5/2025"))
			.extracting(PlanReading.Citation::number, PlanReading.Citation::date, PlanReading.Citation::issuer)
			.containsExactly(tuple("164/TTr-SKHCN", LocalDate.of(2025, 12, 17), "Sở Khoa học và Công nghệ"),
					tuple("18-NQ/TW", LocalDate.of(2017, 10, 25), "Ban Chấp hành Trung ương"),
					tuple("1668/NQ-UBTVQH15", LocalDate.of(2025, 5, 14), null));
	}

}
