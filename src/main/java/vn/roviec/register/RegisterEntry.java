package vn.roviec.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;

/**
 * One line of the outgoing register.
 *
 * @param sequence order of entry over all books, for paging
 * @param copies how many copies on paper
 * @param voidedReason why the number is not used, null where it is
 */
public record RegisterEntry(UUID id, int sequence, AgencyId agency, String docType, int year, int number, String symbol,
		LocalDate issuedOn, String title, String signer, String draftingUnit, String recipients, int copies,
		UUID subject, @Nullable String voidedReason, Instant createdAt) {

	/** "07/KH-UBND". */
	public DocumentNumber documentNumber() {
		return new DocumentNumber(this.number, this.symbol);
	}

	/** Nơi nhận on one line, as narrow columns show it. */
	public String recipientLine() {
		return this.recipients.lines()
			.map((line) -> line.replaceAll("^[-–•\\s]+|[;.,\\s]+$", ""))
			.filter((line) -> !line.isEmpty())
			.collect(Collectors.joining("; "));
	}

	public boolean voided() {
		return this.voidedReason != null;
	}

}
