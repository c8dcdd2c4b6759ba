package vn.roviec.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import vn.roviec.deadline.CalendarDay;
import vn.roviec.deadline.DayKind;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Lays a year of an agency's calendar out in months. */
@Component
class YearSheets {

	private static final int WEEK = 7;

	private final Spoken spoken;

	YearSheets(Spoken spoken) {
		this.spoken = spoken;
	}

	List<Month> months(WorkingCalendar calendar, int year) {
		return IntStream.rangeClosed(1, 12).mapToObj((month) -> month(calendar, YearMonth.of(year, month))).toList();
	}

	/** Every day of the year that differs from what its day of the week says. */
	List<SpecialDay> special(WorkingCalendar calendar, int year) {
		return LocalDate.of(year, 1, 1)
			.datesUntil(LocalDate.of(year + 1, 1, 1))
			.flatMap((day) -> calendar.special(day).stream())
			.map((day) -> special(calendar, day))
			.toList();
	}

	private SpecialDay special(WorkingCalendar calendar, CalendarDay day) {
		boolean own = calendar.row(day.date()).isPresent();
		return new SpecialDay(day.date(), this.spoken.weekday(day.date()), day.name(),
				this.spoken.words("calendar.kind." + day.kind()), own, own && day.kind() != DayKind.FORCE_MAJEURE);
	}

	private Month month(WorkingCalendar calendar, YearMonth month) {
		List<Month.Cell> cells = new ArrayList<>();
		for (int empty = 1; empty < month.atDay(1).getDayOfWeek().getValue(); empty++) {
			cells.add(new Month.Cell(0, "", "", false));
		}
		month.atDay(1).datesUntil(month.plusMonths(1).atDay(1)).forEach((day) -> cells.add(cell(calendar, day)));
		while (cells.size() % WEEK != 0) {
			cells.add(new Month.Cell(0, "", "", false));
		}
		return new Month(month.getMonthValue(),
				IntStream.range(0, cells.size() / WEEK)
					.mapToObj((week) -> List.copyOf(cells.subList(week * WEEK, (week + 1) * WEEK)))
					.toList());
	}

	private Month.Cell cell(WorkingCalendar calendar, LocalDate day) {
		Optional<CalendarDay> special = calendar.special(day);
		boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
		String tone = special.map((differs) -> tone(differs.kind())).orElse(weekend ? "rest" : "");
		return new Month.Cell(day.getDayOfMonth(), tone, special.map(CalendarDay::name).orElse(""),
				day.equals(this.spoken.today()));
	}

	private static String tone(DayKind kind) {
		return switch (kind) {
			case SWAP_WORK -> "work";
			case FORCE_MAJEURE -> "storm";
			default -> "off";
		};
	}

}
