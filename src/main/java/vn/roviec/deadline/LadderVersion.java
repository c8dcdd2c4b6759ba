package vn.roviec.deadline;

import java.time.Instant;

/**
 * One ladder that an agency has chosen.
 *
 * @param number counts from 1
 * @param own whether it is the agency's own; else it went back to the standard one, and
 * the ladder is empty
 * @param savedBy name of who chose it
 * @param validFrom since when it counts
 */
public record LadderVersion(int number, boolean own, Ladder ladder, String savedBy, Instant validFrom) {
}
