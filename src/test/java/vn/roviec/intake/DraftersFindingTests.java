package vn.roviec.intake;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a careful drafter would see in a plan, and what one would not be asked. */
class DraftersFindingTests {

	private static List<FindingCode> codes(PlanReading plan) {
		return plan.findings().stream().map(Finding::code).distinct().toList();
	}

	private static List<String> messages(PlanReading plan, FindingCode code) {
		return plan.findings().stream().filter((one) -> one.code() == code).map(Finding::message).toList();
	}

	private static PlanReading sentence(String words) {
		return PlanText.body("I. NHIỆM VỤ\n- " + words + "\n");
	}

	@Test
	void whoLeadsMustGetThePlan() {
		String rows = "1\tTuyên truyền\tTin, bài\tTrạm Y tế\t\tQuý II\n";
		String recipients = "- UBND tỉnh (b/c);\n- %s;\n- Lưu: VT, VHXH.\n";
		String plan = PlanText.HEAD + "I. NHIỆM VỤ\n\nNơi nhận:\n" + recipients
				+ "\nPHỤ LỤC\n\nTT\tNội dung\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\n"
				+ rows;
		PlanReader reader = new PlanReader();
		assertThat(messages(reader.readText(plan.formatted("Phòng Kinh tế")), FindingCode.LEAD_NOT_RECIPIENT))
			.containsExactly("“Trạm Y tế” chủ trì việc trong phụ lục nhưng không có trong Nơi nhận.");
		for (String reached : List.of("Trạm Y tế xã", "TYT", "Các phòng chuyên môn, đơn vị thuộc xã", "Như Điều 3")) {
			assertThat(codes(reader.readText(plan.formatted(reached)))).as(reached)
				.doesNotContain(FindingCode.LEAD_NOT_RECIPIENT);
		}
	}

	@Test
	void deadlinesLieWithinThePeriod() {
		assertThat(codes(PlanText.table("1\tTập huấn kỹ năng số\tLớp học\tPhòng Kinh tế\t\t15/7/2027\n")))
			.contains(FindingCode.DEADLINE_OUTSIDE_PERIOD);
		assertThat(codes(PlanText.table("1\tTổng kết công tác\tBáo cáo năm\tPhòng Kinh tế\t\t15/01/2027\n")))
			.as("a year is reported on after its end")
			.doesNotContain(FindingCode.DEADLINE_OUTSIDE_PERIOD);
		assertThat(codes(PlanText.table("1\tTập huấn\tLớp học\tPhòng Kinh tế\t\tHằng năm, định hướng đến năm 2030\n")))
			.doesNotContain(FindingCode.DEADLINE_OUTSIDE_PERIOD);
	}

	@Test
	void deadlinesComeAfterThePlanIsIssued() {
		assertThat(codes(PlanText.table("1\tTập huấn kỹ năng số\tLớp học\tPhòng Kinh tế\t\t15/01/2026\n")))
			.contains(FindingCode.DEADLINE_BEFORE_ISSUE);
		assertThat(codes(PlanText.table("1\tTập huấn kỹ năng số\tLớp học\tPhòng Kinh tế\t\tQuý I\n")))
			.as("a quarter that has begun is not over")
			.doesNotContain(FindingCode.DEADLINE_BEFORE_ISSUE);
	}

	@Test
	void contentSaidTwiceIsFound() {
		assertThat(messages(PlanText.table("""
				1\tTuyên truyền dịch vụ công trực tuyến trên loa\tTin bài\tPhòng Kinh tế\t\tQuý II
				2\tTập huấn\tLớp học\tPhòng Kinh tế\t\tQuý II
				3\tTuyên truyền dịch vụ công trực tuyến trên loa.\tTin bài\tPhòng Kinh tế\t\tQuý III
				"""), FindingCode.DUPLICATE_CONTENT)).containsExactly("Nhiệm vụ 3 lặp lại nội dung của nhiệm vụ 1.");
		assertThat(codes(PlanText
			.table("""
					1\tBáo cáo kết quả cải cách thủ tục hành chính, chuyển đổi số, tiếp công dân quý I của Ủy ban nhân dân xã gửi tỉnh\tBáo cáo\tPhòng Kinh tế\t\tTháng 3
					2\tBáo cáo kết quả cải cách thủ tục hành chính, chuyển đổi số, tiếp công dân quý II của Ủy ban nhân dân xã gửi tỉnh\tBáo cáo\tPhòng Kinh tế\t\tTháng 6
					3\tTập huấn\tLớp học\tPhòng Kinh tế\t\tQuý II
					4\tTập huấn\tLớp học\tPhòng Văn hóa - Xã hội\t\tQuý II
					""")))
			.as("two quarters, two units")
			.doesNotContain(FindingCode.DUPLICATE_CONTENT);
	}

	@Test
	void aParagraphSaidTwiceIsFoundButNotADutyOfTwoUnits() {
		String duty = "- Phối hợp tuyên truyền, vận động đoàn viên, hội viên và Nhân dân tích cực tham gia thực hiện chuyển đổi số.\n";
		assertThat(codes(PlanText.body("I. NHIỆM VỤ\n1. Nhận thức\n" + duty + "2. Kỹ năng\n" + duty)))
			.contains(FindingCode.DUPLICATE_CONTENT);
		assertThat(codes(PlanText.body("I. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế\n" + duty + "2. Công an xã\n" + duty)))
			.doesNotContain(FindingCode.DUPLICATE_CONTENT);
	}

	@Test
	void aNameThatNobodyKnowsIsAsked() {
		assertThat(messages(PlanText.table("1\tTập huấn\tLớp học\tTổ Liên gia số 5\tPhòng Kinh tế\tQuý II\n"),
				FindingCode.UNKNOWN_UNIT))
			.containsExactly("Nhiệm vụ 1 ghi “Tổ Liên gia số 5”: chưa rõ là đơn vị nào.");
		assertThat(codes(PlanText.table(
				"1\tTập huấn\tLớp học\tPhòng VH-XH\tCác cơ quan, đơn vị có liên quan; Công an xã; MTTQ và các đoàn thể; những người được phân công\tQuý II\n")))
			.doesNotContain(FindingCode.UNKNOWN_UNIT);
	}

	@Test
	void abbreviationsThatNobodyExplainsAreAsked() {
		assertThat(messages(sentence("Phối hợp với ABXQ thực hiện."), FindingCode.ABBREVIATION_UNEXPLAINED))
			.containsExactly("Chữ viết tắt chưa được giải thích: ABXQ.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UBND, HĐND và UBMTTQVN xã thực hiện TTHC, CCHC, CNTT theo KPI.",
			"Thành lập Tổ công nghệ số cộng đồng (CNSCĐ); các Tổ CNSCĐ hoạt động.",
			"Xây dựng hồ sơ sức khỏe điện tử; cập nhật HSSKĐT hằng tháng.",
			"Lập nhóm giúp dân dùng dịch vụ công (TCĐL); mỗi TCĐL có ba người.",
			"Theo Nghị quyết số 57-NQ/TW ngày 22/12/2024 và Kế hoạch số 9/KH-BCĐXYZ ngày 05/01/2026.",
			"Thực hiện phần III, mục IV của Đề án." })
	void knownOrExplainedAbbreviationsAreNot(String words) {
		assertThat(codes(sentence(words))).doesNotContain(FindingCode.ABBREVIATION_UNEXPLAINED);
	}

	@Test
	void twoPlacesOfTheToneMarkAreCounted() {
		assertThat(messages(sentence("Văn hóa, hoà giải, thủy lợi, Ủy ban."), FindingCode.MIXED_TONE_MARKS))
			.containsExactly("Dấu thanh đặt theo hai kiểu: 3 chỗ như “hóa”, 1 chỗ như “hoà”; nên thống nhất một kiểu.");
		assertThat(codes(sentence("Văn hóa, hòa giải, quý, quỹ, hoàn thành, thủy lợi, khuỷu tay.")))
			.doesNotContain(FindingCode.MIXED_TONE_MARKS);
	}

	@Test
	void marksAreSetAsMostOfTheTextHasThem() {
		assertThat(ToneMarks.placed("Uỷ ban, HOÀ GIẢI, quý, hoàn, thuỷ", true))
			.isEqualTo("Ủy ban, HÒA GIẢI, quý, hoàn, thủy");
		assertThat(ToneMarks.placed("Ủy ban, văn hóa", false)).isEqualTo("Uỷ ban, văn hoá");
		assertThat(ToneMarks.mostlyOnFirst("hoá, uỷ, ủy")).isFalse();
	}

	@Test
	void whatAScannerMisreadIsFoundByTheWordBeside() {
		PlanReading plan = sentence("Thủ trường cơ quan bố trí kinh phí phù họp; phù họp với thực tế.");
		assertThat(messages(plan, FindingCode.OCR_ERROR))
			.containsExactlyInAnyOrder("“Thủ trường” có lẽ là “Thủ trưởng”.", "“phù họp” có lẽ là “phù hợp” (2 chỗ).");
		assertThat(Misreading.corrected("Thủ trường cơ quan, phù họp", "thủ trường"))
			.isEqualTo("Thủ trưởng cơ quan, phù họp");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "Nhà trường họp phụ huynh, nhà trường phòng chống dịch.", "Nhà trường họp mỗi tháng một lần.",
					"Tổ chức họp hội đồng, họp tổ.", "Toàn bộ trường học, điểm trường thôn Đông.",
					"Xử lý hóa đơn vi phạm; cùng cố gắng.", "Kiềm chế lạm phát, giữ cuộc họp nhất trí." })
	void rightWordsThatLookLikeThemAreNot(String words) {
		assertThat(codes(sentence(words))).doesNotContain(FindingCode.OCR_ERROR, FindingCode.ODD_SYLLABLE);
	}

	@Test
	void syllablesThatCannotBeAreFound() {
		assertThat(messages(sentence("Hồ sơ đuợc giải quyết thưc chất tại chổ."), FindingCode.ODD_SYLLABLE))
			.containsExactly("Có chữ không thành tiếng, có lẽ gõ hoặc quét sai: “đuợc”, “thưc”.");
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"giếng khơi, gìn giữ, quốc huy, quyển, quỷ, khuỷu, khuếch trương, huỳnh, xoong, ngoằn, nghiêng",
			"tiếng việt, yếu, uống, ướp, rượu, hươu, tuýp, quýt, huýt, thuở, nguyệt, khuya, loét, quặng, giặt, gì, ghế",
			"đắp, đệm, ý, ủy, oà, hoạch, xoèn, đoàn, ngoéo, quạnh, giường, cuộn, buýt, luỹ, tuệ, quẫn, ách, ếch" })
	void rareSyllablesAreNot(String words) {
		for (String word : words.split("[, ]+")) {
			assertThat(Syllable.possible(word)).as(word).isTrue();
		}
	}

}
