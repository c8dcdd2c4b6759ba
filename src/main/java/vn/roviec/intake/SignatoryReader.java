package vn.roviec.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the signature block: in whose name, with what title, and the name below. */
final class SignatoryReader {

	private static final Pattern CAPACITY = Pattern.compile(
			"^(?:(T/?M|KT|T/?L|TUQ)(?:\\.\\s?|\\s(?=CHỦ|PHÓ|GIÁM|TRƯỞNG|ỦY|UỶ|UBND|BAN |HIỆU))|(Q)\\.\\s?)(\\p{Lu}{2}.*)$");

	private static final Pattern TITLE = Pattern.compile("^(" + Posts.POST + ")(?: " + Posts.POST + ")?$");

	/** "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI": the title with the unit. */
	private static final Pattern OF_UNIT = Pattern.compile(
			"^(?:PHÓ )?(?:TRƯỞNG (?:PHÒNG|BAN)|CHÁNH VĂN PHÒNG|GIÁM ĐỐC) (?!CHỈ ĐẠO|CHỦ TỊCH|PHÓ )\\p{Lu}[\\p{Lu} ,–-]+$");

	/** Both lines in one: "ỦY BAN NHÂN DÂN CHỦ TỊCH", "CHỦ TỊCH PHÓ CHỦ TỊCH". */
	private static final Pattern TITLE_AT_END = Pattern.compile("^(\\p{Lu}.*?)\\s+(?:KT\\.\\s?" + Posts.POST
			+ "?\\s*)?(" + Posts.POST + ")(?: (?!PHÓ )" + Posts.POST + ")?$");

	/** What stands in a name's place where the name is on the next line. */
	private static final Pattern BESIDE = Pattern.compile("^.*[;.,]\\s+(\\p{Lu}.{3,40})$");

	private static final int REACH = 10;

	/**
	 * The signature below the body; where none is there, below the decision that issues
	 * the plan.
	 */
	PlanReading.Signatory read(List<Block.Paragraph> paragraphs, int fromLine) {
		PlanReading.Signatory signatory = below(paragraphs, fromLine);
		int recipients = paragraphs.stream()
			.filter((one) -> one.text().startsWith("Nơi nhận"))
			.mapToInt(Block.Paragraph::line)
			.findFirst()
			.orElse(fromLine);
		return (signatory.missing() && recipients < fromLine) ? below(paragraphs, recipients) : signatory;
	}

	private static PlanReading.Signatory below(List<Block.Paragraph> paragraphs, int fromLine) {
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
				String letters = (opened.group(1) == null) ? "Q" : opened.group(1).replace("/", "");
				capacity = (capacity == null) ? letters + "." : capacity;
				Matcher together = TITLE_AT_END.matcher(opened.group(3));
				behalf = letters.equals("TM") ? (together.matches() ? together.group(1) : opened.group(3)).strip()
						: behalf;
				title = together.matches() ? together.group(2) : (letters.equals("Q") ? opened.group(3) : title);
				seen = i;
			}
			else if (capacity != null && title == null && i == seen + 1 && OF_UNIT.matcher(line).matches()) {
				title = line;
				seen = i;
			}
			else if (TITLE.matcher(line).matches() && (title == null || (i - seen <= 2 && !line.contains("UBND")))) {
				Matcher one = TITLE.matcher(line);
				title = one.matches() ? one.group(1) : line;
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
			Matcher beside = BESIDE.matcher(text);
			boolean listed = paragraphs.get(i).bullet();
			String words = !listed ? text : beside.matches() ? beside.group(1) : "";
			Matcher found = Posts.NAME.matcher(words);
			if (found.matches() && !TITLE.matcher(words).matches() && (!listed || Fold.words(words) > 2)) {
				return found.group(1);
			}
		}
		return null;
	}

}
