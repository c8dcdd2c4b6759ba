package vn.roviec.notification.mail;

import java.time.Instant;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

/**
 * A mail in the outbox.
 *
 * @param id what its Message-ID is made of, the same at every attempt
 * @param attempts how many times it could not be sent
 */
record Mail(UUID id, AgencyId agency, String address, String subject, String text, int attempts, Instant createdAt) {
}
