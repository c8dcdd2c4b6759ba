package vn.roviec.deadline;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names the cycles of recurring work as officials do. */
final class CycleNames {

	private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM");

	/** "Ngày 10 của tháng sau" is about the month before. */
	private static final Pattern AFTERWARDS = Pattern
		.compile("(tháng|quý)\\s+(sau|tiếp theo|kế tiếp|liền kề|liền sau)");

	private final String words;

	private final Set<Frequency> frequencies;

	private final boolean afterwards;

	CycleNames(String words, Set<Frequency> frequencies) {
		this.words = Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		this.frequencies = frequencies;
		this.afterwards = AFTERWARDS.matcher(this.words).find();
	}

	/** The cycles that end with a day which the words fix. */
	String of(LocalDate day) {
		if (this.frequencies.isEmpty()) {
			return listed(day);
		}
		List<String> names = new ArrayList<>();
		boolean alone = this.frequencies.size() == 1;
		int month = day.getMonthValue();
		if (this.frequencies.contains(Frequency.QUARTERLY) && (alone || month % 3 == 0)) {
			names.add(quarter(day));
		}
		if (this.frequencies.contains(Frequency.HALF_YEARLY) && (alone || month % 6 == 0)) {
			names.add(((month <= 6) ? "6 tháng đầu năm " : "6 tháng cuối năm ") + day.getYear());
		}
		if (this.frequencies.contains(Frequency.YEARLY) && (alone || month == 12)) {
			names.add((names.isEmpty() ? "Năm " : "năm ") + day.getYear());
		}
		return names.isEmpty() ? "Hạn " + DAY.format(day) : String.join(", ", names);
	}

	String month(YearMonth month) {
		YearMonth about = this.afterwards ? month.minusMonths(1) : month;
		return "Tháng %02d/%d".formatted(about.getMonthValue(), about.getYear());
	}

	static String week(LocalDate day) {
		LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
		return "Tuần " + SHORT.format(monday) + " - " + DAY.format(monday.plusDays(6));
	}

	private String listed(LocalDate day) {
		boolean monthEnd = day.getDayOfMonth() == day.lengthOfMonth();
		if (monthEnd && day.getMonthValue() % 3 == 0 && this.words.contains("quý")) {
			return quarter(day);
		}
		return (monthEnd && this.words.contains("tháng"))
				? "Tháng %02d/%d".formatted(day.getMonthValue(), day.getYear()) : "Hạn " + DAY.format(day);
	}

	private String quarter(LocalDate day) {
		LocalDate about = (this.afterwards && day.getMonthValue() % 3 == 1) ? day.minusMonths(1) : day;
		return "Quý " + ROMAN.get((about.getMonthValue() - 1) / 3) + "/" + about.getYear();
	}

}
