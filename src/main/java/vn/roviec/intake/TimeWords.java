package vn.roviec.intake;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.roviec.deadline.DeadlineKind;
import vn.roviec.deadline.DeadlineReader;
import vn.roviec.deadline.DeadlineReading;

/**
 * Finds in a sentence the words that say when, and has them read; most sentences say
 * nothing.
 */
final class TimeWords {

	private static final String DAY = "\\d{1,2}\\s*(?:/|\\s+tháng\\s+)\\s*\\d{1,2}(?:\\s*(?:/|\\s+năm\\s+)\\s*\\d{4})?(?:\\s+(?:hằng|hàng) năm)?";

	private static final String SPAN = "(?:tháng\\s+\\d{1,2}(?:\\s*(?:/|\\s+năm\\s+)\\s*\\d{4})?|quý\\s+(?:[IV]{1,3}|[1-4])(?:\\s*[-,]\\s*(?:quý\\s+)?(?:[IV]{1,3}|[1-4]))*(?:\\s*(?:/|\\s+năm\\s+)\\s*\\d{4})?)";

	private static final String CYCLE = "(?:hằng|hàng|mỗi)\\s+(?:tuần|tháng|quý|năm)";

	/** The surest first: a day, a month or quarter, a cycle, work without an end. */
	private static final List<Pattern> WORDS = List.of(words(
			"(?:trước|chậm nhất|muộn nhất|đến hết|hoàn thành|xong|trong)(?:\\s+(?:là|trong|vào|đến|trước))*\\s+(?:ngày\\s+)?"
					+ DAY),
			words("(?:trước\\s+)?ngày\\s+\\d{1,2}\\s+" + CYCLE),
			words("(?:(?:trước|trong|đến hết|hoàn thành|xong|chậm nhất|từ)\\s+(?:trong\\s+)?)?" + SPAN),
			words("(?:định kỳ\\s+)?" + CYCLE + "(?:\\s*(?:,|và|hoặc)\\s*(?:" + CYCLE + "|\\d+ tháng|tháng|quý|năm))*"),
			words("\\d+\\s+(?:tuần|tháng|năm)(?:/| một )lần|định kỳ\\s+\\d+ tháng(?:(?:,| và)?\\s+(?:quý|năm))*"),
			words("(?<!chi )thường xuyên"));

	private TimeWords() {
	}

	private static Pattern words(String words) {
		return Pattern.compile("(?iu)(?<![\\p{L}\\d])" + words + "(?![\\p{L}\\d])");
	}

	static DeadlineReading read(String sentence, DeadlineReader reader, int contextYear) {
		for (Pattern words : WORDS) {
			Matcher found = words.matcher(sentence);
			if (found.find() && !cited(sentence, found.start())) {
				return reader.read(found.group(), contextYear);
			}
		}
		return new DeadlineReading("", DeadlineKind.NO_FIXED_DATE, null, null, List.of(), Set.of(), false, false, false,
				null, "Câu văn không nêu thời hạn.");
	}

	/** Whether the day belongs to a document named just before it. */
	private static boolean cited(String sentence, int at) {
		return CitationReader.NUMBER.matcher(sentence.substring(Math.max(0, at - 24), at)).find();
	}

}
