package vn.roviec.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Reads a day as people type it: 15/1, 15/01/26, 15-1-2026, or as a picker gives it. */
public final class TypedDay {

	private static final Pattern DAY = Pattern
		.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{2}|\\d{4}))?");

	private static final Pattern PICKED = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

	private static final Pattern YEAR = Pattern.compile("\\d{4}");

	private final LocalDate today;

	private final boolean ahead;

	private final @Nullable IntFunction<LocalDate> ofYear;

	private TypedDay(LocalDate today, boolean ahead, @Nullable IntFunction<LocalDate> ofYear) {
		this.today = today;
		this.ahead = ahead;
		this.ofYear = ofYear;
	}

	/** A day to come: without a year it is the next one of that date. */
	public static TypedDay next(LocalDate today) {
		return new TypedDay(today, true, null);
	}

	/** Any day: without a year it is this year's. */
	public static TypedDay any(LocalDate today) {
		return new TypedDay(today, false, null);
	}

	/** A first day: a year alone is its first day. */
	public static TypedDay first(LocalDate today) {
		return new TypedDay(today, false, (year) -> LocalDate.of(year, 1, 1));
	}

	/** A last day: a year alone is its last day. */
	public static TypedDay last(LocalDate today) {
		return new TypedDay(today, false, (year) -> LocalDate.of(year, 12, 31));
	}

	/** Empty where no day can be read. */
	public Optional<LocalDate> read(String typed) {
		String text = typed.strip();
		try {
			Matcher picked = PICKED.matcher(text);
			if (picked.matches()) {
				return Optional.of(LocalDate.parse(text));
			}
			if (this.ofYear != null && YEAR.matcher(text).matches()) {
				return Optional.of(this.ofYear.apply(Integer.parseInt(text)));
			}
			Matcher day = DAY.matcher(text);
			return day.matches() ? Optional.of(date(day)) : Optional.empty();
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private LocalDate date(Matcher day) {
		int dayOfMonth = Integer.parseInt(day.group(1));
		int month = Integer.parseInt(day.group(2));
		String year = day.group(3);
		if (year != null) {
			return LocalDate.of(Integer.parseInt((year.length() == 2) ? "20" + year : year), month, dayOfMonth);
		}
		LocalDate thisYear = LocalDate.of(this.today.getYear(), month, dayOfMonth);
		return (this.ahead && thisYear.isBefore(this.today)) ? thisYear.plusYears(1) : thisYear;
	}

}
