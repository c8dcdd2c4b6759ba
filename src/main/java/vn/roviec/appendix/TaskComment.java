package vn.roviec.appendix;

import java.time.Instant;
import java.util.UUID;

import vn.roviec.agency.OfficerId;

/** What somebody said of a task. */
public record TaskComment(UUID id, OfficerId by, String byName, Instant at, String words) {
}
