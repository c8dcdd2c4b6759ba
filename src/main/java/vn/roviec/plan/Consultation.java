package vn.roviec.plan;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/**
 * What one unit was asked and what it answered; silence means agreement and says so.
 *
 * @param round of the draft in which it was asked
 * @param answer what the drafter makes of its words
 */
public record Consultation(UUID unitId, State state, String words, @Nullable UUID answeredBy,
		@Nullable Instant answeredAt, int round, String answer) {

	static Consultation ask(UnitId unit, int round) {
		return new Consultation(unit.value(), State.WAITING, "", null, null, round, "");
	}

	Consultation answered(OfficerId by, String comment, Instant at) {
		return new Consultation(this.unitId, State.ANSWERED, comment, by.value(), at, this.round, "");
	}

	Consultation silent(Instant at) {
		return new Consultation(this.unitId, State.SILENT, "", null, at, this.round, "");
	}

	Consultation digested(String words) {
		return new Consultation(this.unitId, this.state, this.words, this.answeredBy, this.answeredAt, this.round,
				words);
	}

	public UnitId unit() {
		return new UnitId(this.unitId);
	}

	public boolean isWaiting() {
		return this.state == State.WAITING;
	}

	/** How far a consultation is. */
	public enum State {

		WAITING, ANSWERED, SILENT

	}

}
