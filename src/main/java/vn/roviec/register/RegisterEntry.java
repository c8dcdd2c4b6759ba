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
 * @param book code of the book whose number it is
 * @param docType letters of the document's type; those of the book while it is open
 * @param symbol what follows the number; empty while the line is open
 * @param issuedOn the document's date; while the line is open the day on which it was set
 * aside
 * @param copies how many copies on paper
 * @param subject the document, or the line itself where that is on paper
 * @param block the block of numbers set aside for paper that it belongs to, null else
 * @param open whether it is set aside and no document has been written into it
 * @param voidedReason why the number is not used, null where it is
 * @param note what became of the document after it had its number, blank where nothing
 * did
 */
public record RegisterEntry(UUID id, int sequence, AgencyId agency, String book, int year, int number, String docType,
		String symbol, LocalDate issuedOn, String title, String signer, String draftingUnit, String recipients,
		int copies, UUID subject, @Nullable UUID block, boolean open, @Nullable String voidedReason, String note,
		Instant createdAt) {

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

	/** Whether the document was written on paper under a number set aside for it. */
	public boolean onPaper() {
		return this.block != null;
	}

	public boolean voided() {
		return this.voidedReason != null;
	}

}
