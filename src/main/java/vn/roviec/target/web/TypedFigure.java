package vn.roviec.target.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads and writes figures as people do: "72,5", "72.5 %", "1.250", "1.250,5". */
final class TypedFigure {

	private static final int KEPT = 4;

	private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}(?:\\.\\d{3})+(?:,\\d{1,4})?");

	private static final Pattern PLAIN = Pattern.compile("-?\\d{1,12}(?:[.,]\\d{1,4})?");

	private TypedFigure() {
	}

	/** Empty where no figure can be read. */
	static Optional<BigDecimal> read(String typed) {
		String text = typed.strip().replaceFirst("\\s*%$", "").replaceAll("(?<=\\d)[ \u00a0](?=\\d{3})", "");
		if (GROUPED.matcher(text).matches()) {
			return Optional.of(new BigDecimal(text.replace(".", "").replace(',', '.')));
		}
		return PLAIN.matcher(text).matches() ? Optional.of(new BigDecimal(text.replace(',', '.'))) : Optional.empty();
	}

	/** "72,5". */
	static String write(BigDecimal value) {
		BigDecimal plain = value.setScale(KEPT, RoundingMode.HALF_UP).stripTrailingZeros();
		return plain.toPlainString().replace('.', ',');
	}

	/** About so much: one place after the comma. */
	static String about(double value) {
		return write(BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP));
	}

}
