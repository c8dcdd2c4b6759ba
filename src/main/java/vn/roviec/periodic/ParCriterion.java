package vn.roviec.periodic;

import java.util.Arrays;
import java.util.List;

import vn.roviec.agency.FoldedWords;

/**
 * A criterion of the administrative reform index (PAR INDEX).
 *
 * @param keywords parted by commas; a task with one of them belongs here
 */
public record ParCriterion(String code, String name, String keywords) {

	/**
	 * What holds until an agency has a list of its own: the eight fields of the index.
	 */
	static final List<ParCriterion> USUAL = List.of(
			new ParCriterion("1", "Công tác chỉ đạo, điều hành cải cách hành chính",
					"chỉ đạo, điều hành, tuyên truyền, kiểm tra công vụ"),
			new ParCriterion("2", "Cải cách thể chế", "thể chế, văn bản quy phạm, rà soát văn bản, pháp luật"),
			new ParCriterion("3", "Cải cách thủ tục hành chính",
					"thủ tục, một cửa, dịch vụ công, giải quyết hồ sơ, số hóa hồ sơ"),
			new ParCriterion("4", "Cải cách tổ chức bộ máy", "bộ máy, biên chế, sắp xếp, vị trí việc làm, kiện toàn"),
			new ParCriterion("5", "Cải cách chế độ công vụ", "công vụ, cán bộ, công chức, đào tạo, bồi dưỡng, kỷ luật"),
			new ParCriterion("6", "Cải cách tài chính công", "tài chính, ngân sách, kinh phí, tài sản, giải ngân"),
			new ParCriterion("7", "Xây dựng và phát triển chính quyền số",
					"chuyển đổi số, chính quyền số, công nghệ, an toàn thông tin, phần mềm, dữ liệu"),
			new ParCriterion("8",
					"Tác động của cải cách hành chính đến người dân, tổ chức và phát triển kinh tế - xã hội",
					"hài lòng, đối thoại, doanh nghiệp, kinh tế - xã hội"));

	/** Whether the words of a task have one of the keywords. */
	boolean names(FoldedWords task) {
		return Arrays.stream(this.keywords.split(","))
			.map(String::strip)
			.filter((word) -> !word.isEmpty())
			.anyMatch((word) -> task.text().contains(FoldedWords.of(word).text()));
	}

	/** "3 | Cải cách thủ tục hành chính | một cửa, dịch vụ công". */
	public String line() {
		return this.code + " | " + this.name + " | " + this.keywords;
	}

}
