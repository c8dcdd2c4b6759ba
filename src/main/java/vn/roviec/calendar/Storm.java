package vn.roviec.calendar;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.deadline.LostDays;
import vn.roviec.workflow.Conflict;

/**
 * A decision on days that were lost to force majeure, or on taking such a decision back.
 *
 * @param undoes the decision that is taken back, null where this one grants days
 * @param decidedBy name of the chairman, null before the decision
 * @param words why it was declined, else blank
 */
public record Storm(StormId id, AgencyId agency, LostDays days, String reason, @Nullable StormId undoes,
		StormState state, OfficerId proposer, String proposedBy, Instant proposedAt, @Nullable String decidedBy,
		@Nullable Instant decidedAt, String words) {

	/** Whether it still waits for the chairman. */
	public boolean isProposed() {
		return this.state == StormState.PROPOSED;
	}

	void expectProposed() {
		if (!isProposed()) {
			throw new Conflict("conflict.storm." + this.state, this.decidedBy, this.decidedAt);
		}
	}

}
