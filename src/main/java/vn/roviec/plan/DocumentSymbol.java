package vn.roviec.plan;

import java.util.Locale;

/** Writes a plan's number and symbol: "07/KH-UBND" (NĐ 30/2020, Phụ lục I). */
public final class DocumentSymbol {

	private DocumentSymbol() {
	}

	/** The number and symbol, "…/KH-UBND" while there is no number. */
	public static String of(Plan plan) {
		Integer number = plan.number();
		return ((number != null) ? String.format(Locale.ROOT, "%02d", number) : "…") + "/" + plan.symbol();
	}

}
