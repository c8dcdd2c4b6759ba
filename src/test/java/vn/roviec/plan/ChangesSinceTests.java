package vn.roviec.plan;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.roviec.plan.Change.Kind;
import vn.roviec.plan.Change.Part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a reader is told of the changes between two rounds. */
class ChangesSinceTests {

	private static final String BEFORE = String.join("\n", "KẾ HOẠCH", "Chuyển đổi số", "I. MỤC ĐÍCH", "Câu một.",
			"II. NHIỆM VỤ", "Câu hai.", "Nơi nhận:", "- Phòng Kinh tế;", "- Lưu: VT.", "PHỤ LỤC",
			"TT\tNội dung, nhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành\tKinh phí",
			"1\tRà soát\tBáo cáo\tPhòng Kinh tế\t\t30/6\t", "\t\tDanh mục\t\t\t31/12\t",
			"2\tTập huấn\tLớp học\tVăn phòng\t\tQuý III\t", "");

	@Test
	void nothingChangedIsNothingTold() {
		assertThat(ChangesSince.between(BEFORE, BEFORE)).isEmpty();
	}

	@Test
	void aCellIsNamedByItsRowAndColumn() {
		assertThat(ChangesSince.between(BEFORE, BEFORE.replace("30/6", "15/5")))
			.containsExactly(new Change(Kind.CHANGED, Part.APPENDIX, "1", 6, "30/6", "15/5"));
		assertThat(ChangesSince.between(BEFORE, BEFORE.replace("31/12", "30/11")))
			.containsExactly(new Change(Kind.CHANGED, Part.APPENDIX, "1", 6, "31/12", "30/11"));
		assertThat(ChangesSince.between(BEFORE, BEFORE.replace("Quý III\t", "Quý III\t20 triệu đồng")))
			.containsExactly(new Change(Kind.ADDED, Part.APPENDIX, "2", 7, "", "20 triệu đồng"));
	}

	@Test
	void aNewRowDoesNotMakeTheRowsBelowChanged() {
		String after = BEFORE.replace("2\tTập huấn", "2\tKhảo sát\tPhiếu\tVăn phòng\t\t\t\n3\tTập huấn");
		assertThat(ChangesSince.between(BEFORE, after))
			.containsExactly(new Change(Kind.ADDED, Part.APPENDIX, "2", 0, "", "Khảo sát · Phiếu · Văn phòng"));
		assertThat(ChangesSince.between(after, BEFORE))
			.containsExactly(new Change(Kind.REMOVED, Part.APPENDIX, "2", 0, "Khảo sát · Phiếu · Văn phòng", ""));
	}

	@Test
	void sentencesAreToldUnderTheirHeading() {
		List<Change> changes = ChangesSince.between(BEFORE,
				BEFORE.replace("Câu hai.", "Câu hai, đã sửa.").replace("- Lưu", "- Trạm Y tế;\n- Lưu"));
		assertThat(changes).containsExactly(
				new Change(Kind.CHANGED, Part.BODY, "II. NHIỆM VỤ", 0, "Câu hai.", "Câu hai, đã sửa."),
				new Change(Kind.ADDED, Part.RECIPIENTS, "", 0, "", "- Trạm Y tế;"));
	}

	@Test
	void wordsAreToldWithoutTheirMarksUnlessOnlyTheMarksChanged() {
		String before = BEFORE.replace("Câu hai.", "Câu **hai**.\n| Chỉ tiêu | Tỷ lệ |\n|---|---|\n| Hồ sơ | 80% |");
		assertThat(ChangesSince.between(before,
				before.replace("Câu **hai**.", "Câu **hai, đã sửa**.").replace("80%", "90%")))
			.containsExactly(new Change(Kind.CHANGED, Part.BODY, "II. NHIỆM VỤ", 0, "Câu hai.", "Câu hai, đã sửa."),
					new Change(Kind.CHANGED, Part.BODY, "II. NHIỆM VỤ", 0, "Hồ sơ · 80%", "Hồ sơ · 90%"));
		assertThat(ChangesSince.between(before, before.replace("**hai**", "hai")))
			.containsExactly(new Change(Kind.CHANGED, Part.BODY, "II. NHIỆM VỤ", 0, "Câu **hai**.", "Câu hai."));
		assertThat(ChangesSince.between(BEFORE, before)).extracting(Change::kind, Change::after)
			.containsExactly(tuple(Kind.REMOVED, ""), tuple(Kind.ADDED, "Câu hai."),
					tuple(Kind.ADDED, "Chỉ tiêu · Tỷ lệ"), tuple(Kind.ADDED, "Hồ sơ · 80%"));
		assertThat(ChangesSince.between(BEFORE.replace("II. NHIỆM VỤ", "**II. NHIỆM VỤ**"),
				BEFORE.replace("II. NHIỆM VỤ", "**II. NHIỆM VỤ**").replace("Câu hai", "Câu 2")))
			.extracting(Change::place)
			.containsExactly("II. NHIỆM VỤ");
	}

	@Test
	void anAppendixIsNotToldAsSentences() {
		String without = BEFORE.substring(0, BEFORE.indexOf("PHỤ LỤC"));
		assertThat(ChangesSince.between(without, BEFORE)).allMatch((change) -> change.kind() == Kind.ADDED)
			.extracting(Change::part)
			.containsOnly(Part.APPENDIX);
	}

}
