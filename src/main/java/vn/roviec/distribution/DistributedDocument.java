package vn.roviec.distribution;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The issued document as its copies name it.
 *
 * @param plan its id: that of a plan, or of a document that belongs to one
 * @param type what it is called before its number: "Kế hoạch", "Công văn"
 * @param number "07/KH-UBND"
 * @param link path of the plan's page
 */
public record DistributedDocument(UUID plan, String type, String title, String number, LocalDate issuedOn,
		String link) {

	/** A plan. */
	public DistributedDocument(UUID plan, String title, String number, LocalDate issuedOn, String link) {
		this(plan, "Kế hoạch", title, number, issuedOn, link);
	}

	/** "Kế hoạch số 07/KH-UBND". */
	public String called() {
		return this.type + " số " + this.number;
	}

}
