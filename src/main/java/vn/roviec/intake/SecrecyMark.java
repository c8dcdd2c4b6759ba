package vn.roviec.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the mark of a state secret, which this system must not hold (Luật Bảo vệ bí mật
 * nhà nước).
 */
public final class SecrecyMark {

	private static final Pattern MARK = Pattern
		.compile("(?u)^\\W*(?:ĐỘ MẬT\\s*:?\\s*)?(TUYỆT MẬT|TỐI MẬT|MẬT|Tuyệt mật|Tối mật|Mật)\\W*$");

	private static final Pattern IN_TITLE = Pattern
		.compile("(?u)(?:ĐỘ MẬT\\s*:\\s*|[(\\[]\\s*)(TUYỆT MẬT|TỐI MẬT|MẬT)\\b");

	/** How many paragraphs from the top may carry the mark. */
	private static final int HEAD = 30;

	private SecrecyMark() {
	}

	/**
	 * Refuses a document marked as secret.
	 * @throws UnreadableFile with the reason
	 */
	static void refuse(SourceText text) {
		in(text.passages().map(SourceText.Passage::text)).ifPresent((mark) -> {
			throw new UnreadableFile("Văn bản đóng dấu “" + mark
					+ "”: tài liệu bí mật nhà nước không được đưa lên hệ thống nối mạng này.");
		});
	}

	/** The mark that stands on a line of its own, near the top. */
	public static Optional<String> in(Stream<String> lines) {
		return lines.limit(HEAD).filter((line) -> MARK.matcher(line).matches()).findFirst().map(String::strip);
	}

	/** The mark of a document of which only the title is known: "… (MẬT)". */
	public static Optional<String> inTitle(String title) {
		Matcher found = IN_TITLE.matcher(title);
		return found.find() ? Optional.of(found.group(1)) : in(title.lines());
	}

}
