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

	/** "Kế hoạch số 07/KH-UBND"; a letter's symbol has no letters of a type. */
	public String called() {
		String type = this.number.contains("/KH-") ? "Kế hoạch" : this.number.contains("/BC-") ? "Báo cáo" : "Công văn";
		return type + " số " + this.number;
	}

}
