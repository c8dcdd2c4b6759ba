package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import vn.roviec.deadline.DeadlineKind;
import vn.roviec.deadline.DeadlineReader;
import vn.roviec.deadline.DeadlineReading;
import vn.roviec.deadline.Occurrence;
import vn.roviec.deadline.Recurrence;
import vn.roviec.deadline.WorkingCalendars;

import org.springframework.stereotype.Component;

/**
 * Says every time that a deliverable of a plan is due, from the launch of its tasks to
 * the plan's end.
 */
@Component
class Cycles {

	/** Kinds of deadlines that may come back. */
	static final Set<String> RECURRING = Set.of(DeadlineKind.RECURRING.name(), DeadlineKind.LIST.name(),
			DeadlineKind.MULTIPLE.name());

	private final WorkingCalendars calendars;

	private final PlanEnd end;

	private final Clock clock;

	private final DeadlineReader reader = new DeadlineReader();

	Cycles(WorkingCalendars calendars, PlanEnd end, Clock clock) {
		this.calendars = calendars;
		this.end = end;
		this.clock = clock;
	}

	/**
	 * The occurrences in order; none where the work is to be done once. A cycle whose day
	 * lay before the launch is none: nobody had been told.
	 */
	List<Occurrence> of(Plan plan, PlannedDeliverable product) {
		if (!RECURRING.contains(product.kind())) {
			return List.of();
		}
		DeadlineReading reading = this.reader.read(product.deadlineText(), ContextYear.of(plan.text(), this.clock));
		List<Occurrence> occurrences = Recurrence.of(reading, first(plan), this.end.of(plan))
			.occurrences(this.calendars.of(plan.agency()));
		boolean recurring = reading.kind() == DeadlineKind.RECURRING || occurrences.size() > 1;
		return recurring ? occurrences : List.of();
	}

	private LocalDate first(Plan plan) {
		LocalDate today = LocalDate.now(this.clock);
		LocalDate start = plan.text().periodStart();
		return (start != null && start.isAfter(today)) ? start : today;
	}

}
