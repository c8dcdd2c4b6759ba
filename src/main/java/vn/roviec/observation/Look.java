package vn.roviec.observation;

import java.time.Instant;

/**
 * That somebody of another agency has looked at this one.
 *
 * @param number of its entry in the agency's record
 * @param who name, position and agency at that moment
 * @param words which page, and what was asked of it
 */
public record Look(long number, Instant at, String who, String words) {
}
