package vn.roviec.calendar;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.RefreshWatches;
import vn.roviec.plan.RefreshSteps;

import org.springframework.stereotype.Component;

/** Counts again, in a calendar that has changed, what is counted in working days. */
@Component
class CountAnew {

	private final RefreshWatches watches;

	private final RefreshSteps steps;

	CountAnew(RefreshWatches watches, RefreshSteps steps) {
		this.watches = watches;
		this.steps = steps;
	}

	/**
	 * The timers of open tasks and the days of open steps, in the caller's transaction.
	 */
	void of(AgencyId agency) {
		this.watches.refresh(agency);
		this.steps.refresh(agency);
	}

}
