package vn.roviec.web;

/** What a spreadsheet would compute instead of showing. */
public final class Formulas {

	private static final String STARTS = "=+-@\t\r\n＝＋－＠";

	private Formulas() {
	}

	/** Whether a text begins like one. */
	public static boolean looksLikeOne(String text) {
		return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0;
	}

}
