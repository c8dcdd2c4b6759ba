package vn.roviec.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads the years that a title or a label covers. */
final class PeriodReader {

	private static final Pattern RANGE = Pattern
		.compile("(?iu)(?<![\\d/])(?:từ\\s+năm\\s+)?(20\\d{2})\\s*(?:[-–—]|đến(?:\\s+năm)?)\\s*(20\\d{2})(?!\\d)");

	private static final Pattern UNTIL = Pattern.compile("(?iu)đến\\s+(?:hết\\s+)?(?:năm\\s+)?(20\\d{2})(?![\\d/-])");

	private static final Pattern YEAR = Pattern.compile("(?iu)(?<![\\d/.-])(20\\d{2})(?![\\d/-])");

	private static final Pattern CITED = Pattern
		.compile("(?iu)(?:,?\\s*ngày\\s+" + Dates.DATE + ")|" + CitationReader.NUMBER.pattern());

	private static final Pattern OUTLOOK = Pattern
		.compile("(?iu)[,;]?\\s*(?:định hướng|tầm nhìn)\\s+đến\\s+(?:năm\\s+)?20\\d{2}");

	private PeriodReader() {
	}

	/**
	 * The years in a title.
	 * @param from year from which "đến năm 2030" counts; 0 where unknown
	 */
	static PlanReading.@Nullable Period read(String title, int from) {
		String own = OUTLOOK.matcher(CITED.matcher(title).replaceAll(" ")).replaceAll(" ");
		PlanReading.Period range = lastRange(own);
		if (range != null) {
			return range;
		}
		Matcher until = UNTIL.matcher(own);
		if (until.find()) {
			int end = Integer.parseInt(until.group(1));
			return new PlanReading.Period((from > 0 && from <= end) ? from : end, end);
		}
		Matcher year = YEAR.matcher(own);
		int last = 0;
		while (year.find()) {
			last = Integer.parseInt(year.group(1));
		}
		return (last > 0) ? new PlanReading.Period(last, last) : null;
	}

	private static PlanReading.@Nullable Period lastRange(String text) {
		Matcher range = RANGE.matcher(text);
		PlanReading.Period period = null;
		while (range.find()) {
			int start = Integer.parseInt(range.group(1));
			int end = Integer.parseInt(range.group(2));
			period = (start <= end) ? new PlanReading.Period(start, end) : period;
		}
		return period;
	}

}
