package vn.roviec.appendix;

import java.time.Instant;
import java.util.Map;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.appendix.process.EscalationPolicy;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets the timers of an agency's open tasks anew where calendar, ladder or due dates have
 * changed. What was handled stays handled: the watch only waits for another moment.
 */
@Service
public class RefreshWatches {

	private final OpenDeadlines deadlines;

	private final EscalationPolicy policy;

	private final WorkingCalendars calendars;

	private final AppendixProcess process;

	private final WatchTime time;

	RefreshWatches(OpenDeadlines deadlines, EscalationPolicy policy, WorkingCalendars calendars,
			AppendixProcess process, WatchTime time) {
		this.deadlines = deadlines;
		this.policy = policy;
		this.calendars = calendars;
		this.process = process;
		this.time = time;
	}

	/**
	 * Sets the timers that differ, in the caller's transaction. The tasks are locked
	 * first: a rung that is being sent at this moment is done before its timer is looked
	 * at, and one sent later goes by what is new.
	 * @return how many timers were set
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public int refresh(AgencyId agency) {
		Ladder ladder = this.policy.ladder(agency);
		WorkingCalendar calendar = this.calendars.of(agency);
		int set = 0;
		Iterable<OpenDeadline> open = this.deadlines.locked(agency);
		Map<TaskId, Instant> timers = this.process.watchTimers(agency);
		for (OpenDeadline task : open) {
			Instant timer = timers.get(task.id());
			if (timer != null && !timer.equals(this.time.next(task.watch(ladder, calendar)))) {
				this.process.deadlineChanged(agency, task.id());
				set++;
			}
		}
		return set;
	}

}
