package vn.roviec.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.deadline.DeadlineReading;

import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One product of an appendix row, with its own deadline.
 *
 * @param ref stays the same while the draft is edited
 * @param deadlineText the deadline's own words, kept for ever
 * @param due the last day that was understood, null where the words fix none
 * @param kind name of the kind of deadline
 * @param rule one sentence: how the words were understood
 * @param doubt why a person must look at the deadline, null where nothing is doubtful
 */
public record PlannedDeliverable(UUID ref, String text, String deadlineText, @Nullable LocalDate startOn,
		@Nullable LocalDate dueOn, boolean strictBefore, String kind, String rule,
		@Embedded.Nullable(prefix = "doubt_") @Nullable Doubt doubt) {

	private static final int LONGEST_RULE = 500;

	/** A product whose deadline was read from these words. */
	static PlannedDeliverable read(UUID ref, String text, String words, DeadlineReading reading) {
		String rule = reading.rule();
		return new PlannedDeliverable(ref, text, words, reading.start(), reading.lastDue().orElse(null),
				reading.strictBefore(), reading.kind().name(),
				(rule.length() > LONGEST_RULE) ? rule.substring(0, LONGEST_RULE) : rule, Doubt.of(words, reading));
	}

	/** The same deadline of a product that is called otherwise. */
	PlannedDeliverable called(String newText) {
		return new PlannedDeliverable(this.ref, newText, this.deadlineText, this.startOn, this.dueOn, this.strictBefore,
				this.kind, this.rule, this.doubt);
	}

	/** Whether a person must still confirm the deadline. */
	public boolean doubtful() {
		return this.doubt != null && this.doubt.open();
	}

	/** Whether the deadline names a day that does not exist. */
	public boolean impossible() {
		return this.doubt != null && this.doubt.kind() == DoubtKind.INVALID;
	}

	/** The same product, its deadline with another doubt, or none. */
	PlannedDeliverable with(@Nullable Doubt other) {
		return new PlannedDeliverable(this.ref, this.text, this.deadlineText, this.startOn, this.dueOn,
				this.strictBefore, this.kind, this.rule, other);
	}

	/**
	 * The same product, its deadline confirmed by a person where there is a day to
	 * confirm, or none was meant.
	 */
	PlannedDeliverable confirmed(OfficerId officer, Instant at) {
		return (this.doubt != null && !impossible()) ? with(this.doubt.settled(officer, at)) : this;
	}

}
