package vn.roviec.distribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

/**
 * A document on an agency's public page.
 *
 * @param number "07/KH-UBND"
 */
public record Publication(UUID id, AgencyId agency, UUID plan, String title, String number, LocalDate issuedOn,
		Instant publishedAt) {
}
