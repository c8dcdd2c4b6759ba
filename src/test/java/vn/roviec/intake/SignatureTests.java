package vn.roviec.intake;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureTests {

	private static List<Block.Paragraph> paragraphs(String text) {
		return new TextFormat().read(text).paragraphs();
	}

	private final RecipientReader recipients = new RecipientReader(UnitDictionary.standard());

	@Test
	void readsRecipientsWithTheirPurposeAndTheArchiveLine() {
		RecipientReader.Found found = this.recipients.read(paragraphs(
				"Nơi nhận:\n- Sở Nội vụ (B/C);\n- Ban Biên tập Trang TTĐT xã (đăng tin);\n- Mặt trận Tổ quốc và các tổ chức\nchính trị - xã hội xã;\n- Lưu: VT, VHXH.\n"));
		assertThat(found.recipients()).extracting(PlanReading.Recipient::text)
			.containsExactly("Sở Nội vụ (B/C)", "Ban Biên tập Trang TTĐT xã (đăng tin)",
					"Mặt trận Tổ quốc và các tổ chức chính trị - xã hội xã");
		assertThat(found.recipients().get(0).purpose()).isEqualTo(RecipientPurpose.REPORT);
		assertThat(found.recipients().get(1).purpose()).isEqualTo(RecipientPurpose.PUBLISH);
		assertThat(found.archive()).isEqualTo("VT, VHXH");
	}

	@Test
	void aSignatureBesideTheRecipientsIsTakenApart() {
		List<Block.Paragraph> both = paragraphs(
				"Nơi nhận:          TM. ỦY BAN NHÂN DÂN\n- Sở Nội vụ;        KT. CHỦ TỊCH\n- Như trên;         PHÓ CHỦ TỊCH\n- Lưu: VT.\n");
		assertThat(this.recipients.read(both).recipients()).extracting(PlanReading.Recipient::text)
			.containsExactly("Sở Nội vụ", "Như trên");
		assertThat(new SignatoryReader().read(both, 0))
			.isEqualTo(new PlanReading.Signatory("TM.", "ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", null));
	}

	@Test
	void theNameStandsBelowTheTitleAndAPlaceholderIsNoName() {
		assertThat(new SignatoryReader()
			.read(paragraphs("**TM. ỦY BAN NHÂN DÂN  \nCHỦ TỊCH**\n\n(Đã ký)\n\n**Trần Thị Mẫu**"), 0)
			.name()).isEqualTo("Trần Thị Mẫu");
		assertThat(new SignatoryReader().read(paragraphs("TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\n[Chánh Văn phòng]"), 0))
			.isEqualTo(new PlanReading.Signatory("TL.", null, "CHÁNH VĂN PHÒNG", null));
	}

	private static PlanReading.Signatory signed(String text) {
		return new SignatoryReader().read(paragraphs(text), 0);
	}

	@Test
	void readsTheTitlesOfManyOffices() {
		assertThat(signed("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLê Thị Bình An\n"))
			.isEqualTo(new PlanReading.Signatory("KT.", null, "PHÓ GIÁM ĐỐC", "Lê Thị Bình An"));
		assertThat(signed("TRƯỞNG CÔNG AN XÃ\n\nThượng tá Lê Văn An\n"))
			.isEqualTo(new PlanReading.Signatory(null, null, "TRƯỞNG CÔNG AN XÃ", "Lê Văn An"));
		assertThat(signed("CHÁNH THANH TRA\n\nLê Văn An\n").title()).isEqualTo("CHÁNH THANH TRA");
		assertThat(signed("T/M BAN CHỈ ĐẠO\nTRƯỞNG BAN\nCHỦ TỊCH UBND XÃ\n\nH’ Lan Bkrông\n"))
			.isEqualTo(new PlanReading.Signatory("TM.", "BAN CHỈ ĐẠO", "TRƯỞNG BAN", "H’ Lan Bkrông"));
	}

	@Test
	void aPurposeMayFollowADashAndANameMayStandBesideTheLastLine() {
		List<Block.Paragraph> foot = paragraphs(
				"Nơi nhận:\n- Công an tỉnh - để báo cáo;      TRƯỞNG PHÒNG\n- Văn phòng UBND tỉnh (Phòng Nội chính);\n- Các tổ công tác;      Lê Văn An\n- Lưu: VT.\n");
		RecipientReader.Found found = this.recipients.read(foot);
		assertThat(found.recipients()).extracting(PlanReading.Recipient::text)
			.containsExactly("Công an tỉnh - để báo cáo", "Văn phòng UBND tỉnh (Phòng Nội chính)", "Các tổ công tác");
		assertThat(found.recipients()).extracting(PlanReading.Recipient::purpose)
			.containsExactly(RecipientPurpose.REPORT, null, null);
		assertThat(new SignatoryReader().read(foot, 0).name()).isEqualTo("Lê Văn An");
	}

	@Test
	void anOfficeThatBeginsWithTheSameLettersIsNoSignature() {
		assertThat(this.recipients.read(paragraphs("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT, KTHT-ĐT.\n")).archive())
			.isEqualTo("VT, KTHT-ĐT");
		assertThat(this.recipients.read(paragraphs("Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT, KT.\n")).archive())
			.isEqualTo("VT, KT");
		assertThat(signed("TM ỦY BAN NHÂN DÂN\nKT CHỦ TỊCH\nPHÓ CHỦ TỊCH\n").title()).isEqualTo("PHÓ CHỦ TỊCH");
	}

	@Test
	void aTitleWithItsUnitIsWholeAndACapacityMayStandAlone() {
		assertThat(signed("TUQ. CHỦ TỊCH\nTRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI\n\nLê Văn An\n"))
			.isEqualTo(new PlanReading.Signatory("TUQ.", null, "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", "Lê Văn An"));
		assertThat(signed("TM.\nỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n"))
			.isEqualTo(new PlanReading.Signatory("TM.", "ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH", null));
	}

}
