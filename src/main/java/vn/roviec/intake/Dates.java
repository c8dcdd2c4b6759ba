package vn.roviec.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Calendar dates as documents write them: 15/7/2021, 15-7-2021, 15.7.2021, 15 tháng 7 năm
 * 2021.
 */
final class Dates {

	/** Three groups: day, month, year. */
	static final String DATE = "(\\d{1,2})\\s*(?:[/.-]|\\s+tháng\\s+)\\s*(\\d{1,2})\\s*(?:[/.-]|\\s*,?\\s+năm\\s+)\\s*(\\d{4})";

	static final Pattern ANYWHERE = Pattern.compile("(?iu)(?<![\\d/.])" + DATE + "(?!\\d)");

	private Dates() {
	}

	/** The date of three groups from the given one on; null where no such day exists. */
	static @Nullable LocalDate of(Matcher found, int group) {
		try {
			return LocalDate.of(Integer.parseInt(found.group(group + 2)), Integer.parseInt(found.group(group + 1)),
					Integer.parseInt(found.group(group)));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/**
	 * As Nghị định 30/2020/NĐ-CP prints it: a leading nought for days under 10 and for
	 * months 1 and 2.
	 */
	static String print(LocalDate date) {
		String month = (date.getMonthValue() < 3) ? "0" + date.getMonthValue() : "" + date.getMonthValue();
		return "%02d/%s/%d".formatted(date.getDayOfMonth(), month, date.getYear());
	}

}
