package vn.roviec.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;

/**
 * That an agency lets the observers of another one look at it.
 *
 * @param observed whose work is seen, and who alone grants and ends it
 * @param observer whose observers look
 * @param lastDay counts too
 * @param basis the document by which it was agreed
 * @param grantedBy name of the officer
 * @param endedAt since when nobody may look any more, null while nobody has ended it
 */
public record Observation(UUID id, AgencyId observed, AgencyId observer, String observerName, LocalDate firstDay,
		LocalDate lastDay, String basis, String grantedBy, @Nullable Instant endedAt) {

	/** Whether it may be looked on this day. */
	public boolean counts(LocalDate day) {
		return this.endedAt == null && !day.isBefore(this.firstDay) && !day.isAfter(this.lastDay);
	}

	/** Whether it may not be looked on this day nor later. */
	public boolean over(LocalDate day) {
		return this.endedAt != null || day.isAfter(this.lastDay);
	}

}
