package vn.roviec.register;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is written into the register with a number.
 *
 * @param docType letters of the type, which says whose numbers it gets: "KH"
 * @param symbol what follows the number: "KH-UBND"
 * @param issuedOn the document's date in Vietnam; its year is the book's
 * @param recipients Nơi nhận, one a line
 * @param subject the document that gets the number; it gets one only
 * @param copies how many on paper
 */
public record Registration(String docType, String symbol, LocalDate issuedOn, String title, String signer,
		String draftingUnit, String recipients, UUID subject, int copies) {

	/** A document in one copy. */
	public Registration(String docType, String symbol, LocalDate issuedOn, String title, String signer,
			String draftingUnit, String recipients, UUID subject) {
		this(docType, symbol, issuedOn, title, signer, draftingUnit, recipients, subject, 1);
	}

	/** The same document under another date. */
	Registration on(LocalDate day) {
		return new Registration(this.docType, this.symbol, day, this.title, this.signer, this.draftingUnit,
				this.recipients, this.subject, this.copies);
	}

}
