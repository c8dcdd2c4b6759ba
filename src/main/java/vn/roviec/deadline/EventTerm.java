package vn.roviec.deadline;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A term that counts from an event: "trong 10 ngày làm việc kể từ ngày nhận được văn
 * bản".
 *
 * @param before whether the work is due that long before the event
 */
public record EventTerm(int count, Unit unit, boolean before) {

	private static final Pattern TERM = Pattern
		.compile("(\\d{1,3})\\s*(?:\\([^)]*\\)\\s*)?(ngày làm việc|ngày|tuần|tháng|năm|giờ)(?![\\p{L}\\d/])");

	private static final Pattern AFTER = Pattern.compile("(?<!\\p{L})(sau|kể từ|tính từ|từ ngày|từ khi)(?!\\p{L})");

	private static final Pattern BEFORE = Pattern.compile("(?<!\\p{L})trước(?!\\p{L})");

	private static final Pattern AT_ONCE = Pattern.compile("(?<!\\p{L})ngay (sau )?khi(?!\\p{L})");

	private static final int HOURS = 24;

	/** Counts what a term has. */
	public enum Unit {

		DAY, WORKING_DAY, WEEK, MONTH, YEAR

	}

	/**
	 * The term that the words give; empty where they give none, or more than one, so that
	 * a person must say the date.
	 */
	public static Optional<EventTerm> read(String words) {
		String text = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		List<MatchResult> terms = TERM.matcher(text).results().toList();
		if (terms.isEmpty() && AT_ONCE.matcher(text).find()) {
			return Optional.of(new EventTerm(0, Unit.DAY, false));
		}
		if (terms.size() != 1) {
			return Optional.empty();
		}
		Matcher after = AFTER.matcher(text);
		boolean before = BEFORE.matcher(text).find() && !after.find();
		return Optional.of(of(Integer.parseInt(terms.get(0).group(1)), terms.get(0).group(2), before));
	}

	private static EventTerm of(int count, String unit, boolean before) {
		return switch (unit) {
			case "ngày làm việc" -> new EventTerm(count, Unit.WORKING_DAY, before);
			case "tuần" -> new EventTerm(count, Unit.WEEK, before);
			case "tháng" -> new EventTerm(count, Unit.MONTH, before);
			case "năm" -> new EventTerm(count, Unit.YEAR, before);
			case "giờ" -> new EventTerm((count + HOURS - 1) / HOURS, Unit.DAY, before);
			default -> new EventTerm(count, Unit.DAY, before);
		};
	}

	/**
	 * The last day of the term. The event's day is not counted (Bộ luật Dân sự 2015, Điều
	 * 147); a term that would end on a day off ends on the next working day (Điều 148),
	 * but never later than what must come before an event.
	 */
	public LocalDate due(LocalDate event, WorkingCalendar calendar) {
		int signed = this.before ? -this.count : this.count;
		LocalDate day = switch (this.unit) {
			case WORKING_DAY -> calendar.plusWorkingDays(event, signed);
			case DAY -> event.plusDays(signed);
			case WEEK -> event.plusWeeks(signed);
			case MONTH -> event.plusMonths(signed);
			case YEAR -> event.plusYears(signed);
		};
		return (signed > 0 && !calendar.isWorkingDay(day)) ? calendar.nextWorkingDay(day) : day;
	}

}
