package vn.roviec.observation;

import java.time.Instant;

/**
 * An open task with something in its way.
 *
 * @param title what it is to hand in
 * @param words what stands in its way
 */
public record StuckTask(ObservedAgency agency, String title, String lead, Instant since, String words) {
}
