package vn.roviec.agency;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Days on which an officer is away.
 *
 * @param lastDay counts too
 * @param substitute who stands in meanwhile, null where nobody was named
 * @param reason may be blank
 */
public record Absence(AbsenceId id, AgencyId agency, OfficerId officer, LocalDate firstDay, LocalDate lastDay,
		@Nullable OfficerId substitute, String reason) {

	public boolean covers(LocalDate day) {
		return !day.isBefore(this.firstDay) && !day.isAfter(this.lastDay);
	}

}
