package vn.roviec.distribution;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The issued plan as its copies name it.
 *
 * @param number "07/KH-UBND"
 * @param link path of the plan's page
 */
public record DistributedDocument(UUID plan, String title, String number, LocalDate issuedOn, String link) {
}
