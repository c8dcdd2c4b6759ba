package vn.roviec.document;

import java.time.Instant;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;

/**
 * A kept file without its bytes.
 *
 * @param subject the plan or task it belongs to
 * @param size in bytes
 * @param sha256 of the bytes, in hexadecimal
 */
public record StoredFile(UUID id, AgencyId agency, UUID subject, FilePurpose purpose, String name, String mediaType,
		long size, String sha256, Instant storedAt, OfficerId storedBy) {
}
