package vn.roviec.agency;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A position of an officer, with the days on which it is held.
 *
 * @param validTo its last day, null while nobody has ended it
 */
public record HeldPosition(UUID id, String unitName, Role role, String title, LocalDate validFrom,
		@Nullable LocalDate validTo) {

	/** Whether the day is after its last one. */
	public boolean overOn(LocalDate day) {
		return this.validTo != null && this.validTo.isBefore(day);
	}

}
