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

}
