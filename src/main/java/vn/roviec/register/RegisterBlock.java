package vn.roviec.register;

import java.time.Instant;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

/**
 * Numbers of one book that were set aside for documents on paper.
 *
 * @param book code of the book
 * @param open how many of them have neither a document nor a reason why they are not used
 */
public record RegisterBlock(UUID id, AgencyId agency, String book, int year, int first, int last, String reason,
		Instant reservedAt, String reservedBy, int open) {

	/** The numbers as they are spoken: "05–09", or "05". */
	public String numbers() {
		String from = new DocumentNumber(this.first, "").digits();
		return (this.first == this.last) ? from : from + "–" + new DocumentNumber(this.last, "").digits();
	}

}
