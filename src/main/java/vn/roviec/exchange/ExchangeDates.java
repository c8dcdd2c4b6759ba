package vn.roviec.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Days and moments as packages write them; each sender has its own way. */
final class ExchangeDates {

	static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);

	static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT);

	private static final List<DateTimeFormatter> DATES = List.of(DATE,
			DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT),
			DateTimeFormatter.ofPattern("d/M/yyyy", Locale.ROOT));

	private static final int LENGTH_OF_DATE = 10;

	private ExchangeDates() {
	}

	/** The day of a day or moment, empty where it is none. */
	static Optional<LocalDate> date(String written) {
		String day = written.strip().split("[ T]", 2)[0];
		return DATES.stream().flatMap((form) -> parsed(day, form).stream()).findFirst();
	}

	/** A moment in Vietnamese time; midnight where only the day is written. */
	static Optional<LocalDateTime> moment(String written) {
		String text = written.strip().replace('T', ' ');
		return date(text).map((day) -> {
			String rest = (text.length() > LENGTH_OF_DATE) ? text.substring(LENGTH_OF_DATE).strip() : "";
			try {
				return LocalDateTime.parse(DATE.format(day) + " " + rest, MOMENT);
			}
			catch (DateTimeException ex) {
				return day.atStartOfDay();
			}
		});
	}

	private static Optional<LocalDate> parsed(String day, DateTimeFormatter form) {
		try {
			return Optional.of(LocalDate.parse(day, form));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
