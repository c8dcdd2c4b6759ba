package vn.roviec.periodic;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/**
 * The part of one unit that leads tasks of the plan.
 *
 * @param words what the unit says beside its tasks, may be blank
 * @param answeredBy null while it has not confirmed
 */
public record ReportPart(UUID unitId, State state, String words, @Nullable UUID answeredBy,
		@Nullable Instant answeredAt) {

	static ReportPart ask(UnitId unit) {
		return new ReportPart(unit.value(), State.WAITING, "", null, null);
	}

	ReportPart confirmed(String said, OfficerId by, Instant at) {
		return new ReportPart(this.unitId, State.CONFIRMED, said, by.value(), at);
	}

	ReportPart missing() {
		return (this.state == State.WAITING) ? new ReportPart(this.unitId, State.MISSING, "", null, null) : this;
	}

	public UnitId unit() {
		return new UnitId(this.unitId);
	}

	public boolean isWaiting() {
		return this.state == State.WAITING;
	}

	/** How far a part is. */
	public enum State {

		WAITING, CONFIRMED,
		/** The report was compiled without the unit's word. */
		MISSING

	}

}
