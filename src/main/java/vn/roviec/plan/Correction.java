package vn.roviec.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.SigningCapacity;

/**
 * An official letter (công văn) that corrects errors of form in an issued plan.
 *
 * @param words what is wrong and how it is to be read
 * @param returned with what words its signer has sent it back, blank where nobody has
 * @param dropped when its writer gave it up, null where nobody has
 * @param signed null while nobody has signed it
 * @param number null while it has none
 * @param symbol what follows the number; a letter's has no letters of a type
 */
public record Correction(UUID id, AgencyId agency, PlanId plan, String words, OfficerId writer, Instant writtenAt,
		String returned, @Nullable Instant dropped, @Nullable Signed signed, @Nullable Integer number, String symbol,
		@Nullable LocalDate issuedOn) {

	/** "12/UBND", "…/UBND" while there is no number. */
	public String documentNumber() {
		return DocumentSymbol.of(this.number, this.symbol);
	}

	/** Where the letter is: message key after "plan.correction.". */
	public String state() {
		if (this.dropped != null) {
			return "dropped";
		}
		if (this.number != null) {
			return "issued";
		}
		return (this.signed != null) ? "signed" : this.returned.isBlank() ? "written" : "returned";
	}

	/**
	 * Whose signature it bears.
	 *
	 * @param capacity its mark: TM., Q., KT., TUQ. or TL.
	 */
	public record Signed(String capacity, OfficerId by, String name, String title, Instant at) {

		SigningCapacity as() {
			return SigningCapacity.of(this.capacity);
		}

	}

}
