package vn.roviec.target;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was measured on a day.
 *
 * @param by who measured, in words
 * @param words where the figure comes from
 * @param recordedBy name of the officer who entered it
 * @param corrects the one that it stands for, null where it is new
 * @param struck why it does not count, null where it does
 */
public record Measurement(UUID id, TargetId target, BigDecimal value, LocalDate on, String by, String words,
		String recordedBy, Instant recordedAt, @Nullable UUID corrects, @Nullable Struck struck) {

	/** Whether it was not struck out. */
	public boolean counts() {
		return this.struck == null;
	}

	/** Who struck a measurement out, when and why. */
	public record Struck(String by, Instant at, String words) {
	}

}
