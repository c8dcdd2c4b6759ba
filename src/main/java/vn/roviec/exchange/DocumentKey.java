package vn.roviec.exchange;

import java.time.LocalDate;

/**
 * What tells a document from all others in the exchange.
 *
 * @param organ code of the agency that issued it
 * @param number as written, "07"
 * @param notation what follows the number, "KH-UBND"
 */
public record DocumentKey(String organ, String number, String notation, LocalDate promulgated) {

	/** "07/KH-UBND". */
	public String symbol() {
		return this.notation.isEmpty() ? this.number : this.number + "/" + this.notation;
	}

	/** DocumentId of the exchange: "H26.5.1,2026/03/02,07/KH-UBND". */
	public String id() {
		return this.organ + "," + ExchangeDates.DATE.format(this.promulgated) + "," + symbol();
	}

}
