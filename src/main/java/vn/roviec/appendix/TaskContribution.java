package vn.roviec.appendix;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/**
 * The share of one coordinating unit.
 *
 * @param openedAt since when it can be given, null before the task is accepted
 * @param awaitedAt since when the lead unit, which has handed in its result, waits for
 * it; null where it never waited
 */
public record TaskContribution(UUID unitId, ContributionState state, String words, @Nullable UUID givenBy,
		@Nullable Instant givenAt, @Nullable Instant openedAt, @Nullable Instant awaitedAt) {

	static TaskContribution owedBy(UnitId unit) {
		return new TaskContribution(unit.value(), ContributionState.OWED, "", null, null, null, null);
	}

	public UnitId unit() {
		return new UnitId(this.unitId);
	}

	/** The officer who gave it, null while it is owed. */
	public @Nullable OfficerId giver() {
		return (this.givenBy != null) ? new OfficerId(this.givenBy) : null;
	}

	/** Whether the unit has still to give it. */
	public boolean owed() {
		return this.state == ContributionState.OWED;
	}

	TaskContribution opened(Instant now) {
		return new TaskContribution(this.unitId, this.state, this.words, this.givenBy, this.givenAt,
				(this.openedAt != null) ? this.openedAt : now, this.awaitedAt);
	}

	TaskContribution awaited(Instant now) {
		return new TaskContribution(this.unitId, this.state, this.words, this.givenBy, this.givenAt, this.openedAt,
				(this.awaitedAt != null) ? this.awaitedAt : now);
	}

	TaskContribution given(String said, OfficerId by, Instant now) {
		return new TaskContribution(this.unitId, ContributionState.GIVEN, said, by.value(), now, this.openedAt,
				this.awaitedAt);
	}

}
