package vn.roviec.agency;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A unit with the days on which it is there.
 *
 * @param validFrom null where it has been there since before the system
 * @param validTo its last day, null while nobody has ended it
 * @param successor who took its work over, null while it has not ended
 */
public record UnitLife(Unit unit, @Nullable LocalDate validFrom, @Nullable LocalDate validTo,
		@Nullable UnitId successor) {

	public boolean ended() {
		return this.validTo != null;
	}

}
