package vn.roviec.periodic;

import java.time.LocalDate;
import java.util.UUID;

/** The number and date under which a report was issued, and by whom. */
public record ReportIssue(int number, LocalDate issuedOn, UUID issuedBy) {
}
