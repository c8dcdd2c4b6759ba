package vn.roviec.intake;

import java.util.regex.Pattern;

/**
 * Finds the mark of a state secret, which this system must not hold (Luật Bảo vệ bí mật
 * nhà nước).
 */
final class SecrecyMark {

	private static final Pattern MARK = Pattern
		.compile("(?u)^\\W*(?:ĐỘ MẬT\\s*:?\\s*)?(TUYỆT MẬT|TỐI MẬT|MẬT|Tuyệt mật|Tối mật|Mật)\\W*$");

	/** How many paragraphs from the top may carry the mark. */
	private static final int HEAD = 30;

	private SecrecyMark() {
	}

	/**
	 * Refuses a document marked as secret.
	 * @throws UnreadableFile with the reason
	 */
	static void refuse(SourceText text) {
		text.passages()
			.limit(HEAD)
			.filter((passage) -> MARK.matcher(passage.text()).matches())
			.findFirst()
			.ifPresent((mark) -> {
				throw new UnreadableFile("Văn bản đóng dấu “" + mark.text().strip()
						+ "”: tài liệu bí mật nhà nước không được đưa lên hệ thống nối mạng này.");
			});
	}

}
