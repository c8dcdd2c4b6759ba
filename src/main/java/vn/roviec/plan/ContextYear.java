package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;

/** The year that a plan's deadlines mean where they name none. */
final class ContextYear {

	private ContextYear() {
	}

	/** The period's year; in a longer period the present one, where it lies in it. */
	static int of(PlanText text, Clock clock) {
		int present = LocalDate.now(clock).getYear();
		LocalDate start = text.periodStart();
		LocalDate end = text.periodEnd();
		if (start == null) {
			return (end != null) ? end.getYear() : present;
		}
		boolean within = end != null && start.getYear() <= present && present <= end.getYear();
		return within ? present : start.getYear();
	}

}
