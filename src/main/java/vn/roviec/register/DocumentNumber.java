package vn.roviec.register;

/**
 * The number and symbol of a document (NĐ 30/2020, Điều 15).
 *
 * @param number from 1 in every year
 * @param symbol type and agency letters: "KH-UBND"; empty while nobody knows which
 * document bears the number
 */
public record DocumentNumber(int number, String symbol) {

	public DocumentNumber {
		if (number < 1) {
			throw new IllegalArgumentException("A document's number begins at 1, not at " + number);
		}
	}

	/** The number as it is written on paper: "07". */
	public String digits() {
		return ((this.number < 10) ? "0" : "") + this.number;
	}

	/** As it is written on paper: "07/KH-UBND". */
	@Override
	public String toString() {
		return this.symbol.isEmpty() ? digits() : digits() + "/" + this.symbol;
	}

}
