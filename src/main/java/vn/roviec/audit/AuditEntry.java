package vn.roviec.audit;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that happened.
 *
 * @param actorName the officer's name and position at that moment; blank for the system
 */
public record AuditEntry(long seq, Instant at, String actorName, String action, UUID subject, String words) {
}
