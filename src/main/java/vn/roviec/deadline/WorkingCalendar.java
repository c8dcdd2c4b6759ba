package vn.roviec.deadline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Which days an agency works: five days a week, less the law's holidays, changed by rows
 * for the yearly swaps and the agency's own days off. Immutable.
 */
public final class WorkingCalendar {

	private final Map<LocalDate, CalendarDay> rows = new TreeMap<>();

	/**
	 * A calendar of the law's holidays and these rows; a row is stronger than the law.
	 */
	public WorkingCalendar(Collection<CalendarDay> rows) {
		rows.forEach((row) -> this.rows.put(row.date(), row));
	}

	/**
	 * This calendar with some days otherwise.
	 */
	public WorkingCalendar with(Collection<CalendarDay> changed) {
		Map<LocalDate, CalendarDay> days = new TreeMap<>(this.rows);
		changed.forEach((day) -> days.put(day.date(), day));
		return new WorkingCalendar(days.values());
	}

	/**
	 * This calendar with the law's word on some days.
	 */
	public WorkingCalendar without(Collection<LocalDate> days) {
		return new WorkingCalendar(this.rows.values().stream().filter((row) -> !days.contains(row.date())).toList());
	}

	/**
	 * Why a day differs from what its day of the week says.
	 * @return the agency's row or the law's holiday, or empty
	 */
	public Optional<CalendarDay> special(LocalDate day) {
		return Optional.ofNullable(find(day));
	}

	/** The agency's own row of a day. */
	public Optional<CalendarDay> row(LocalDate day) {
		return Optional.ofNullable(this.rows.get(day));
	}

	/**
	 * Whether the agency works on a day.
	 */
	public boolean isWorkingDay(LocalDate day) {
		CalendarDay special = find(day);
		if (special != null) {
			return special.kind() == DayKind.SWAP_WORK;
		}
		return !VietnameseHolidays.restDay(day);
	}

	/**
	 * The name of a day off as people read it.
	 * @return the name, or empty on a working day
	 */
	public Optional<String> dayOffName(LocalDate day) {
		if (isWorkingDay(day)) {
			return Optional.empty();
		}
		CalendarDay special = find(day);
		if (special != null) {
			return Optional.of(special.name());
		}
		return Optional.of(switch (day.getDayOfWeek()) {
			case SATURDAY -> "Thứ Bảy";
			default -> "Chủ nhật";
		});
	}

	/**
	 * The day a number of working days later, the first day not counted (Bộ luật Dân sự
	 * 2015, Điều 147).
	 * @param days working days; negative goes back, 0 gives the day itself even when off
	 */
	public LocalDate plusWorkingDays(LocalDate from, int days) {
		int step = Integer.signum(days);
		LocalDate day = from;
		for (int left = Math.abs(days); left > 0;) {
			day = day.plusDays(step);
			if (isWorkingDay(day)) {
				left--;
			}
		}
		return day;
	}

	/**
	 * How many working days lie from one day to another: the last counted, the first not;
	 * negative where the second comes before the first.
	 */
	public int workingDaysBetween(LocalDate from, LocalDate to) {
		int step = to.isBefore(from) ? -1 : 1;
		int days = 0;
		for (LocalDate day = from; !day.equals(to);) {
			day = day.plusDays(step);
			if (isWorkingDay(day)) {
				days += step;
			}
		}
		return days;
	}

	/**
	 * The first working day after a day.
	 */
	public LocalDate nextWorkingDay(LocalDate day) {
		return plusWorkingDays(day, 1);
	}

	private @Nullable CalendarDay find(LocalDate day) {
		CalendarDay row = this.rows.get(day);
		return (row != null) ? row : VietnameseHolidays.byDate(day.getYear()).get(day);
	}

}
