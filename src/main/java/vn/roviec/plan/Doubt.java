package vn.roviec.plan;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.deadline.DeadlineReading;

/**
 * A cell of the appendix that wants a person's look.
 *
 * @param settledBy who looked and agreed, null while nobody has
 * @param settledAt when, null while nobody has
 */
public record Doubt(DoubtKind kind, @Nullable UUID settledBy, @Nullable Instant settledAt) {

	/** A doubt that nobody has settled yet. */
	public static Doubt of(DoubtKind kind) {
		return new Doubt(kind, null, null);
	}

	/**
	 * What is doubtful in the reading of a deadline, null where nothing is.
	 * @param words what the cell holds: blank where the reading is that of the row above
	 */
	static @Nullable Doubt of(String words, DeadlineReading reading) {
		if (!reading.needsReview()) {
			return null;
		}
		if (reading.invalid()) {
			return of(DoubtKind.INVALID);
		}
		if (words.isBlank() && !reading.text().isBlank()) {
			return of(DoubtKind.INHERITED);
		}
		return of(reading.lastDue().isEmpty() ? DoubtKind.UNDATED : DoubtKind.UNSURE);
	}

	public boolean open() {
		return this.settledBy == null;
	}

	Doubt settled(OfficerId officer, Instant at) {
		return open() ? new Doubt(this.kind, officer.value(), at) : this;
	}

}
