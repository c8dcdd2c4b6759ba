package vn.roviec.register;

import java.time.LocalDate;

/**
 * A document that was issued on paper, as the clerk types it into the register.
 *
 * @param docType letters of its type
 * @param symbol what follows the number; blank where it is the usual one of the type
 * @param recipients Nơi nhận, one a line
 * @param copies how many on paper
 */
public record PaperDocument(String docType, String symbol, LocalDate issuedOn, String title, String signer,
		String draftingUnit, String recipients, int copies) {
}
