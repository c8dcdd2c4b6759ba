package vn.roviec.plan;

import java.time.Clock;
import java.time.LocalDate;

import vn.roviec.agency.AgencyId;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.plan.process.LetterProcess;
import vn.roviec.plan.process.PlanProcess;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the days of an agency's open steps anew where its calendar has changed. Their
 * watch looks each morning and goes by what is new.
 */
@Service
public class RefreshSteps {

	private final WorkItems items;

	private final WorkingCalendars calendars;

	private final Clock clock;

	RefreshSteps(WorkItems items, WorkingCalendars calendars, Clock clock) {
		this.items = items;
		this.calendars = calendars;
		this.clock = clock;
	}

	/** Moves what falls due on another day, in the caller's transaction. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void refresh(AgencyId agency) {
		WorkingCalendar calendar = this.calendars.of(agency);
		refresh(agency, calendar, PlanProcess.KEY);
		refresh(agency, calendar, LetterProcess.KEY);
	}

	private void refresh(AgencyId agency, WorkingCalendar calendar, String process) {
		for (WorkItem item : this.items.openOf(agency, process)) {
			StepDays.of(item.taskKey()).ifPresent((days) -> {
				LocalDate due = calendar.plusWorkingDays(LocalDate.ofInstant(item.createdAt(), this.clock.getZone()),
						days);
				if (!due.equals(item.due())) {
					this.items.moveDue(agency, item.subject(), due, false);
				}
			});
		}
	}

}
