package vn.roviec.certified;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.plan.PlanId;

/**
 * A copy of an issued plan that counts like it.
 *
 * @param electronic whether it is a file with the agency's signature; else it is printed,
 * signed and stamped by hand
 * @param pages the file of what is copied
 * @param recipients Nơi nhận, one a line
 * @param copies how many on paper
 * @param signed null while nobody has signed it
 * @param number null while it has none
 * @param symbol what follows the number: "SY-UBND"
 */
public record CertifiedCopy(UUID id, AgencyId agency, PlanId plan, CopyForm form, boolean electronic, UUID pages,
		String recipients, int copies, OfficerId preparer, Instant preparedAt, @Nullable Signed signed,
		@Nullable Integer number, String symbol, @Nullable LocalDate issuedOn) {

	/** "01/SY-UBND", "…/SY-UBND" while there is no number. */
	public String documentNumber() {
		return ((this.number != null) ? String.format(Locale.ROOT, "%02d", this.number) : "…") + "/" + this.symbol;
	}

	/** Where the copy is: message key after "certified.state.". */
	public String state() {
		return (this.number != null) ? "issued" : (this.signed != null) ? "signed" : "prepared";
	}

	/** Nơi nhận without blank lines and marks. */
	public List<String> recipientLines() {
		return this.recipients.lines()
			.map((line) -> line.replaceAll("^[-–•\\s]+|[;.,\\s]+$", ""))
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	/**
	 * Who has signed it.
	 *
	 * @param capacity its mark: TM., Q., KT., TUQ. or TL.
	 */
	public record Signed(String capacity, OfficerId by, String name, String title, Instant at) {

		SigningCapacity as() {
			return SigningCapacity.of(this.capacity);
		}

	}

}
