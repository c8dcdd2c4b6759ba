package vn.roviec.plan;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Writes a plan's number and symbol: "07/KH-UBND" (NĐ 30/2020, Phụ lục I). */
public final class DocumentSymbol {

	private DocumentSymbol() {
	}

	/** The number and symbol, "…/KH-UBND" while there is no number. */
	public static String of(Plan plan) {
		return of(plan.number(), plan.symbol());
	}

	static String of(@Nullable Integer number, String symbol) {
		return ((number != null) ? String.format(Locale.ROOT, "%02d", number) : "…") + "/" + symbol;
	}

}
