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
	void headingsStopBeforeRecipientsAndAppendix() {
		assertThat(titled("I. TỔ CHỨC\nNơi nhận:\n- Sở Nội vụ;\nPHỤ LỤC\nII. NHÓM VIỆC\n"))
			.containsExactly("I TỔ CHỨC");
	}

	@Test
	void withoutRomanNumbersArabicOnesAreTheTop() {
		assertThat(titled("KẾ HOẠCH\nTuyên truyền\n\n1. Mục đích\nNâng cao nhận thức.\n2. Nội dung\n"))
			.containsExactly("1 Mục đích", "2 Nội dung");
	}

}
