package vn.roviec.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the signature block: in whose name, with what title, and the name below. */
final class SignatoryReader {

	private static final Pattern CAPACITY = Pattern.compile("^(TM|KT|TL|TUQ|Q)\\.\\s?(\\p{Lu}{2}.*)$");

	private static final Pattern TITLE = Pattern.compile(
			"^((?:QUYỀN |PHÓ )?(?:CHỦ TỊCH|CHÁNH VĂN PHÒNG|GIÁM ĐỐC|TRƯỞNG (?:PHÒNG|BAN|CÔNG AN)|BÍ THƯ|VIỆN TRƯỞNG|HIỆU TRƯỞNG|CHỦ NHIỆM|CHỈ HUY TRƯỞNG|CỤC TRƯỞNG)(?: THƯỜNG TRỰC)?)$");

	private static final Pattern TITLE_AT_END = Pattern
		.compile("^(.*?)\\s+((?:KT\\.\\s?CHỦ TỊCH\\s*)?(?:PHÓ )?CHỦ TỊCH)$");

	private static final Pattern NAME = Pattern.compile(
			"^(?:(?:Ông|Bà|ThS\\.?|TS\\.?)\\s+)?((?:\\p{Lu}\\p{Ll}*)(?: \\p{Lu}\\p{Ll}*){1,5}|\\p{Lu}{2,}(?: \\p{Lu}{1,}){1,4})$");

	private static final int REACH = 10;

	PlanReading.Signatory read(List<Block.Paragraph> paragraphs, int fromLine) {
		String capacity = null;
		String behalf = null;
		String title = null;
		int seen = -1;
		for (int i = 0; i < paragraphs.size(); i++) {
			if (paragraphs.get(i).line() < fromLine) {
				continue;
			}
			if (paragraphs.get(i).text().startsWith("PHỤ LỤC")) {
				break;
			}
			String line = signature(paragraphs.get(i).text());
			Matcher opened = CAPACITY.matcher(line);
			if (opened.matches() && title == null) {
				capacity = (capacity == null) ? opened.group(1) + "." : capacity;
				Matcher together = TITLE_AT_END.matcher(opened.group(2));
				behalf = (opened.group(1).equals("TM"))
						? (together.matches() ? together.group(1) : opened.group(2)).strip() : behalf;
				title = together.matches() ? together.group(2).replaceFirst("^KT\\.\\s?CHỦ TỊCH\\s*(?=PHÓ)", "")
						: (opened.group(1).equals("Q") ? opened.group(2) : title);
				seen = i;
			}
			else if (TITLE.matcher(line).matches() && (title == null || i - seen <= 2)) {
				title = line;
				seen = i;
			}
		}
		return new PlanReading.Signatory(capacity, behalf, title, (seen < 0) ? null : name(paragraphs, seen + 1));
	}

	/** The signature's own words where a page layout has put them beside a recipient. */
	private static String signature(String text) {
		Matcher found = RecipientReader.SIGNATURE.matcher(text);
		return found.find() ? found.group(1).strip() : text.strip();
	}

	private static @Nullable String name(List<Block.Paragraph> paragraphs, int from) {
		for (int i = from; i < Math.min(paragraphs.size(), from + REACH); i++) {
			String text = paragraphs.get(i).text().strip();
			if (text.startsWith("PHỤ LỤC")) {
				return null;
			}
			Matcher found = NAME.matcher(text);
			if (!paragraphs.get(i).bullet() && found.matches() && !TITLE.matcher(text).matches()) {
				return found.group(1);
			}
		}
		return null;
	}

}
