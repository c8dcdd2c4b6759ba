package vn.roviec.worklist.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;
import vn.roviec.deadline.DueDate;

/** How soon work is due, the most urgent first. */
public enum WorkGroup {

	LATE, TODAY, WEEK, LATER, NONE;

	/** Message key after "worklist.group.". */
	public String key() {
		return name();
	}

	static WorkGroup of(@Nullable LocalDate due, boolean strictBefore, LocalDate today) {
		if (due == null) {
			return NONE;
		}
		if (today.isAfter(due)) {
			return LATE;
		}
		LocalDate last = new DueDate(due, strictBefore).lastDay();
		if (!last.isAfter(today)) {
			return TODAY;
		}
		LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
		return last.isAfter(sunday) ? LATER : WEEK;
	}

}
