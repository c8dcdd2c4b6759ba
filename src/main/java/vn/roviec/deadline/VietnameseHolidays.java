package vn.roviec.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The public holidays of a year as the law gives them: Bộ luật Lao động 2019, Điều 112,
 * with the compensation of Điều 111 khoản 3. The government's yearly swaps are no part of
 * the law; they come as {@link CalendarDay} rows.
 */
public final class VietnameseHolidays {

	/** The second day off at Quốc khánh came with the code in force from 2021. */
	private static final int NATIONAL_DAY_TWO_DAYS = 2021;

	/** Nghị quyết 28/2026/QH16: 24/11 is a day off from 1 July 2026. */
	private static final int CULTURE_DAY = 2026;

	private static final Map<Integer, Map<LocalDate, CalendarDay>> YEARS = new ConcurrentHashMap<>();

	private VietnameseHolidays() {
	}

	/**
	 * The holidays and compensation days of a year, in order.
	 */
	public static Collection<CalendarDay> of(int year) {
		return byDate(year).values();
	}

	static Map<LocalDate, CalendarDay> byDate(int year) {
		return YEARS.computeIfAbsent(year, VietnameseHolidays::compute);
	}

	private static Map<LocalDate, CalendarDay> compute(int year) {
		Map<LocalDate, CalendarDay> days = new TreeMap<>();
		add(days, "Tết Dương lịch", LocalDate.of(year, Month.JANUARY, 1));
		tet(year).forEach((day) -> add(days, "Tết Nguyên đán", day));
		add(days, "Giỗ Tổ Hùng Vương", LunarCalendar.toSolar(year, 3, 10));
		add(days, "Ngày Chiến thắng", LocalDate.of(year, Month.APRIL, 30));
		add(days, "Ngày Quốc tế lao động", LocalDate.of(year, Month.MAY, 1));
		nationalDays(year).forEach((day) -> add(days, "Quốc khánh", day));
		if (year >= CULTURE_DAY) {
			add(days, "Ngày Văn hóa Việt Nam", LocalDate.of(year, Month.NOVEMBER, 24));
		}
		for (CalendarDay holiday : List.copyOf(days.values())) {
			if (restDay(holiday.date())) {
				compensate(days, holiday);
			}
		}
		return Collections.unmodifiableMap(days);
	}

	/** Two holidays on one day, as Giỗ Tổ on 30/4, keep the name of the first. */
	private static void add(Map<LocalDate, CalendarDay> days, String name, LocalDate date) {
		days.putIfAbsent(date, new CalendarDay(date, DayKind.HOLIDAY, name));
	}

	private static void compensate(Map<LocalDate, CalendarDay> days, CalendarDay holiday) {
		LocalDate day = holiday.date();
		while (restDay(day) || days.containsKey(day)) {
			day = day.plusDays(1);
		}
		days.put(day, new CalendarDay(day, DayKind.COMPENSATION, "Nghỉ bù " + holiday.name()));
	}

	/**
	 * The five days of Tết: two of the old year and three of the new, or one and four
	 * where fewer of them fall on rest days. Since 2020 this gives the days that the
	 * government decided.
	 */
	private static List<LocalDate> tet(int year) {
		LocalDate newYear = LunarCalendar.toSolar(year, 1, 1);
		List<LocalDate> twoBefore = newYear.minusDays(2).datesUntil(newYear.plusDays(3)).toList();
		List<LocalDate> oneBefore = newYear.minusDays(1).datesUntil(newYear.plusDays(4)).toList();
		return (restDays(oneBefore) < restDays(twoBefore)) ? oneBefore : twoBefore;
	}

	/**
	 * 2/9 and the day before or after it: the one that clashes less with rest days, then
	 * the one that joins a weekend, then the day before.
	 */
	private static List<LocalDate> nationalDays(int year) {
		LocalDate day = LocalDate.of(year, Month.SEPTEMBER, 2);
		if (year < NATIONAL_DAY_TWO_DAYS) {
			return List.of(day);
		}
		boolean after = switch (day.getDayOfWeek()) {
			case MONDAY, THURSDAY, SUNDAY -> true;
			default -> false;
		};
		List<LocalDate> days = new ArrayList<>(List.of(day));
		days.add(after ? 1 : 0, after ? day.plusDays(1) : day.minusDays(1));
		return days;
	}

	private static long restDays(List<LocalDate> days) {
		return days.stream().filter(VietnameseHolidays::restDay).count();
	}

	static boolean restDay(LocalDate day) {
		return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
	}

}
