package vn.roviec.deadline;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which state of an agency's calendar somebody has seen.
 *
 * @param stamp another one after every change
 * @param changedBy who changed it last, blank where nobody has
 */
public record CalendarEdition(UUID stamp, String changedBy, @Nullable Instant changedAt) {

	/** The law's calendar, which nobody has changed. */
	public static final CalendarEdition FIRST = new CalendarEdition(new UUID(0, 0), "", null);

}
