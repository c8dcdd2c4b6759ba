package vn.roviec.distribution;

import java.time.LocalDate;

/**
 * The recall of an issued document.
 *
 * @param reason as whoever recalled it wrote it
 */
public record Recall(LocalDate on, String reason) {
}
