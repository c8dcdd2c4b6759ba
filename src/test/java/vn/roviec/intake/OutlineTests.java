package vn.roviec.intake;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutlineTests {

	private static List<String> titled(String text) {
		return Outline.of(new TextFormat().read(text).paragraphs())
			.nodes()
			.filter((node) -> node.title() != null)
			.map((node) -> node.path() + " " + node.title())
			.toList();
	}

	@Test
	void buildsPathsFromNumbersWithoutRepeatingTheParent() {
		assertThat(titled("I. MỤC TIÊU\n2. Chỉ tiêu\n2.1. Cải cách thể chế\na) Năm 2026\n"))
			.containsExactly("I MỤC TIÊU", "I.2 Chỉ tiêu", "I.2.1 Cải cách thể chế", "I.2.1.a Năm 2026");
	}

	@Test
	void aHeadingThatRunsInEndsAtTheColonOrWhereBoldEnds() {
		assertThat(
				titled("I. TỔ CHỨC\n1. Phòng Kinh tế: lập dự toán kinh phí.\n\n2. **Công an xã** bảo đảm an ninh.\n"))
			.containsExactly("I TỔ CHỨC", "I.1 Phòng Kinh tế", "I.2 Công an xã");
	}

	@Test
	void aNumberedSentenceHasNoTitle() {
		assertThat(titled(
				"I. CHỈ TIÊU\n1. 100% hồ sơ được giải quyết đúng hạn trong năm 2026.\n2. 90% người dân hài lòng.\n"))
			.containsExactly("I CHỈ TIÊU");
	}

	@Test
	void aPartWithItsTitleBelowIsOneHeadingThoughBothAreBold() {
		assertThat(titled("**PHẦN THỨ NHẤT**\n**MỤC ĐÍCH, YÊU CẦU**\nI. Mục đích\nTốt hơn.\nII. Yêu cầu\nKịp thời.\n"))
			.containsExactly("PHẦN THỨ NHẤT MỤC ĐÍCH, YÊU CẦU", "PHẦN THỨ NHẤT.I Mục đích", "PHẦN THỨ NHẤT.II Yêu cầu");
	}

	@Test
	void headingsStopBeforeRecipientsAndAppendix() {
		assertThat(titled("I. TỔ CHỨC\nNơi nhận:\n- Sở Nội vụ;\nPHỤ LỤC\nII. NHÓM VIỆC\n"))
			.containsExactly("I TỔ CHỨC");
	}

	@Test
	void withoutRomanNumbersArabicOnesAreTheTop() {
		assertThat(titled("KẾ HOẠCH\nTuyên truyền\n\n1. Mục đích\nNâng cao nhận thức.\n2. Nội dung\n"))
			.containsExactly("1 Mục đích", "2 Nội dung");
	}

	@Test
	void partsAndArticlesAreNumbersToo() {
		assertThat(titled("Phần I\nKẾT QUẢ NĂM 2025\n1. Kết quả\nTốt.\nPHẦN THỨ HAI: NHIỆM VỤ\nI. Chuyển đổi số\n"))
			.containsExactly("Phần I KẾT QUẢ NĂM 2025", "Phần I.1 Kết quả", "PHẦN THỨ HAI NHIỆM VỤ",
					"PHẦN THỨ HAI.I Chuyển đổi số");
		assertThat(titled("Điều 1. Mục tiêu\n1. Mở ba lớp tập huấn;\nĐiều 2. Nhiệm vụ\n"))
			.containsExactly("Điều 1 Mục tiêu", "Điều 2 Nhiệm vụ");
	}

	@Test
	void aNumberedGoalOrDateOrOrderHeadsNothing() {
		assertThat(titled("I. TIẾN ĐỘ\n1. Từ ngày 01/9 đến ngày 15/9: lập danh sách.\n2. Tỷ lệ hồ sơ số đạt 80%\n"
				+ "3. Giao Phòng Kinh tế tham mưu bố trí kinh phí.\nCác đơn vị nghiêm túc thực hiện./.\n"))
			.containsExactly("I TIẾN ĐỘ");
	}

	@Test
	void aSentenceThatStuckToTheHeadingAboveItIsCutOff() {
		assertThat(titled("I. TỔ CHỨC THỰC HIỆN\n1. Đề nghị Ủy ban MTTQ Việt Nam xã Tuyên truyền, vận động hội viên.\n"
				+ "2. Ban Chỉ đạo các chương trình mục tiêu\nĐiều hành chung.\n"))
			.containsExactly("I TỔ CHỨC THỰC HIỆN", "I.1 Đề nghị Ủy ban MTTQ Việt Nam xã",
					"I.2 Ban Chỉ đạo các chương trình mục tiêu");
	}

	@Test
	void namesAfterAColonBelongToAHeadingWhoseTextFollows() {
		assertThat(titled("I. TỔ CHỨC THỰC HIỆN\n1. Các phòng: Kinh tế; Văn hóa - Xã hội\n- Lập kế hoạch.\n"
				+ "2. Công an xã: bảo đảm an ninh.\n"))
			.containsExactly("I TỔ CHỨC THỰC HIỆN", "I.1 Các phòng: Kinh tế; Văn hóa - Xã hội", "I.2 Công an xã");
	}

}
