package vn.roviec.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds the document numbers that a text cites, with their dates and issuers. */
final class CitationReader {

	/** 76/NQ-CP, 118/2025/NĐ-CP, 72/2025/QH15, 12/UBND-VP. */
	private static final String STATE = "\\d{1,5}[a-zđ]?\\s?/\\s?(?:\\d{4}\\s?/\\s?)?(?:QH\\d{1,2}|UBTVQH\\d{1,2}|[\\p{Lu}][\\p{L}]{0,9}\\s?[-–]\\s?[\\p{Lu}][\\p{L}\\d&]{0,14}(?:[-–.][\\p{Lu}\\d][\\p{L}\\d&]*)*)";

	/** 57-NQ/TW, 238-KH/TU. */
	private static final String PARTY = "\\d{1,5}\\s?[-–]\\s?\\p{Lu}[\\p{L}]{0,4}\\s?/\\s?\\p{Lu}[\\p{L}]{1,9}";

	static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d/.-])(?:" + STATE + "|" + PARTY + ")(?![\\p{L}\\d])");

	/** What may stand between a number and its date: a comma, or who issued it. */
	private static final Pattern DATE_AFTER = Pattern.compile(
			"(?iu)^\\s*,?\\s*(?:của\\s+([^,;.()\\d]{2,60}?)(?:\\s*\\([^()]{1,30}\\))?\\s*,?\\s*)?(?:(?:ban hành|ký|được ban hành)\\s+)?\\(?ngày\\s*"
					+ Dates.DATE);

	private static final Pattern ISSUER_AFTER = Pattern.compile(
			"^\\s*,?\\s*(?:\\(?ngày\\s+[\\d/.-]+(?:\\s*tháng\\s*\\d+\\s*năm\\s*\\d+)?\\)?\\s*,?\\s*)?của\\s+((?:Bộ trưởng, )?[^,;.()\\d]{2,80}?)(?=\\s+(?:và(?=\\s+(?:\\p{Ll}|(?:Nghị (?:quyết|định)|Quyết định|Kế hoạch|Thông (?:tư|báo|tri)|Chỉ thị|Chương trình|Công (?:văn|điện)|Luật|Kết luận|Đề án|Hướng dẫn|Văn bản)(?!\\p{L})))|(?iu:về|v/v|ban hành|triển khai|thực hiện|phê duyệt|quy định|quyết định|hướng dẫn|công bố|giao|sửa đổi|cải cách|tinh giản|ngày|khóa|năm|trên|là|tại|thông qua))(?!\\p{L})|[,;.()]|$)");

	/** How far behind a number its date and issuer are looked for, in characters. */
	private static final int REACH = 160;

	/**
	 * Reads the citations.
	 * @param lastPreambleLine last line of the legal bases
	 * @param own number of the plan itself and of the one that it replaces, which are no
	 * citations
	 */
	List<PlanReading.Citation> read(SourceText text, int lastPreambleLine, Set<String> own) {
		List<PlanReading.Citation> all = new ArrayList<>();
		text.passages().forEach((passage) -> collect(passage, lastPreambleLine, all));
		Set<String> dated = new HashSet<>();
		all.stream().filter((one) -> one.date() != null).forEach((one) -> dated.add(Fold.key(one.number())));
		Map<String, PlanReading.Citation> once = new LinkedHashMap<>();
		for (PlanReading.Citation one : all) {
			String key = Fold.key(one.number());
			if (!own.contains(key) && (one.date() != null || !dated.contains(key))) {
				once.merge(key + " " + one.date(), one, (first, again) -> first);
			}
		}
		return List.copyOf(once.values());
	}

	private void collect(SourceText.Passage passage, int lastPreambleLine, List<PlanReading.Citation> all) {
		Matcher found = NUMBER.matcher(passage.text());
		while (found.find()) {
			String after = passage.text()
				.substring(found.end(), Math.min(passage.text().length(), found.end() + REACH));
			boolean basis = passage.line() <= lastPreambleLine;
			all.add(new PlanReading.Citation(tidy(found.group()), date(after), issuer(after), basis, passage.line()));
		}
	}

	static String tidy(String number) {
		return number.replaceAll("\\s", "").replace('–', '-');
	}

	static @Nullable LocalDate date(String after) {
		Matcher found = DATE_AFTER.matcher(after);
		return found.find() ? Dates.of(found, 2) : null;
	}

	private static @Nullable String issuer(String after) {
		Matcher date = DATE_AFTER.matcher(after);
		if (date.find() && date.group(1) != null) {
			return date.group(1).strip();
		}
		Matcher found = ISSUER_AFTER.matcher(after);
		return found.find() ? found.group(1).strip() : null;
	}

}
