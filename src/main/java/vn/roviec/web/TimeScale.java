package vn.roviec.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where days stand on a drawing, from left to right.
 *
 * @param first the day at its left edge
 * @param last the day at its right edge, later than the first
 */
public record TimeScale(LocalDate first, LocalDate last) {

	/** More months than these are named only at each quarter or year. */
	private static final int MONTHS = 14;

	private static final int QUARTERS = 40;

	public TimeScale {
		if (!last.isAfter(first)) {
			last = first.plusDays(1);
		}
	}

	/** The place of a day in hundredths of the width; days outside stand at the edge. */
	public double at(LocalDate day) {
		double share = 100.0 * ChronoUnit.DAYS.between(this.first, day) / days();
		return Math.round(Math.max(0, Math.min(100, share)) * 100) / 100.0;
	}

	/** Whether the day is on the drawing. */
	public boolean has(LocalDate day) {
		return !day.isBefore(this.first) && !day.isAfter(this.last);
	}

	/** The first days of months, named as far as there is room. */
	public List<Tick> ticks() {
		long months = ChronoUnit.MONTHS.between(this.first.withDayOfMonth(1), this.last) + 1;
		int step = (months <= MONTHS) ? 1 : (months <= QUARTERS) ? 3 : 12;
		List<Tick> ticks = new ArrayList<>();
		for (LocalDate month = this.first.withDayOfMonth(1); !month.isAfter(this.last); month = month.plusMonths(1)) {
			if (has(month) && (month.getMonthValue() - 1) % step == 0) {
				ticks.add(new Tick(name(month, step == 1 && !ticks.isEmpty()), at(month)));
			}
		}
		return ticks;
	}

	private static String name(LocalDate month, boolean known) {
		return (known && month.getMonthValue() > 1) ? String.valueOf(month.getMonthValue())
				: month.getMonthValue() + "/" + month.getYear();
	}

	private long days() {
		return ChronoUnit.DAYS.between(this.first, this.last);
	}

	/**
	 * A named place.
	 *
	 * @param at in hundredths of the width
	 */
	public record Tick(String name, double at) {
	}

}
