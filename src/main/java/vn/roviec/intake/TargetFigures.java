package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the percentages and ranks in a goal, and whether they are to be reached, passed
 * or kept below.
 */
final class TargetFigures {

	private static final Pattern SHARE = Pattern
		.compile("(?<![\\d.,])(?:(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*%?\\s*[-–]\\s*)?(\\d{1,3}(?:[.,]\\d{1,2})?)\\s*%");

	private static final Pattern RANK = Pattern.compile(
			"(?iu)(?:(?:nhóm|top|tốp)\\s+(?:đầu\\s+)?(\\d{1,3})(?!\\s*%)|(?:xếp|đứng)\\s+(?:thứ|hạng|vị trí)(?:\\s+thứ)?\\s+(\\d{1,3})|(?:thứ hạng|vị trí)(?:\\s+thứ)?\\s+(\\d{1,3})|(?:trong|thuộc)\\s+(?:số\\s+)?(\\d{1,3})\\s+(?:xã|phường|đơn vị|địa phương|tỉnh|cơ quan|sở)[^.;%]{0,30}(?:dẫn đầu|đứng đầu|tốp đầu|tốt nhất|cao nhất))");

	private static final Pattern BASELINE = Pattern.compile(
			"(?iu)so với[^.;%]{0,60}\\(\\s*(?:đạt\\s*)?$|(?:hiện nay|hiện tại|thực tế)\\s+(?:là\\s+|đạt\\s+|mới đạt\\s+)?$|\\((?:(?:cuối |đầu )?năm|kết quả|ước|thực hiện|hiện|đầu năm|cùng kỳ|so với)[^()%;]{0,40}$");

	private static final int CONTEXT = 28;

	private TargetFigures() {
	}

	static List<PlanReading.TargetValue> of(String text) {
		List<PlanReading.TargetValue> values = new ArrayList<>();
		Matcher share = SHARE.matcher(text);
		int before = 0;
		while (share.find()) {
			String left = text.substring(Math.max(before, share.start() - CONTEXT), share.start());
			if (!BASELINE.matcher(text.substring(before, share.start())).find()) {
				String op = op(left, text.substring(share.end()));
				Stream.of(share.group(1), share.group(2))
					.filter(Objects::nonNull)
					.map((figure) -> Double.parseDouble(figure.replace(',', '.')))
					.forEach((value) -> values.add(new PlanReading.TargetValue(value, op, "%")));
			}
			before = share.end();
		}
		Matcher rank = RANK.matcher(text);
		while (rank.find()) {
			String figure = Stream.of(rank.group(1), rank.group(2), rank.group(3), rank.group(4))
				.filter(Objects::nonNull)
				.findFirst()
				.orElseThrow();
			values.add(new PlanReading.TargetValue(Double.parseDouble(figure), "rank<=", "rank"));
		}
		return values;
	}

	/** What the words before and after a figure make of it. */
	static String op(String left, String right) {
		String before = left.toLowerCase(Locale.ROOT);
		String clause = before.substring(before.lastIndexOf(';') + 1);
		if (clause.matches("(?s).*(?:tối thiểu|ít nhất|không thấp hơn|không dưới|từ)(?: là| đạt)?\\s*$")
				|| right.matches("(?iu)\\s*(?:trở lên|hoặc cao hơn).*")) {
			return ">=";
		}
		if (clause.matches("(?s).*(?:trên|vượt|hơn|cao hơn)\\s*$")) {
			return ">";
		}
		if (clause.matches("(?s).*(?:không quá|tối đa|không vượt quá)\\s*$") || right.matches("(?iu)\\s*trở xuống.*")) {
			return "<=";
		}
		if (clause.matches("(?s).*(?:dưới|thấp hơn)\\s*$")) {
			return "<";
		}
		if (clause.matches("(?s).*giảm[\\p{L} ]{0,20}$")) {
			return "decrease";
		}
		return clause.matches("(?s).*(?<!nâng |gia )tăng[\\p{L} ]{0,14}$") ? "increase" : "=";
	}

}
