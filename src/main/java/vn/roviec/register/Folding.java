package vn.roviec.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds text for search without diacritics: marks stripped, đ as d, lower case. */
final class Folding {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final int LONGEST = 12000;

	private Folding() {
	}

	static String fold(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
			.replaceAll("")
			.toLowerCase(Locale.ROOT)
			.replace('đ', 'd')
			.strip();
		return plain.substring(0, Math.min(plain.length(), LONGEST));
	}

	/** A condition for LIKE with ! as its escape: what was typed counts literally. */
	static String pattern(String search) {
		return "%" + fold(search).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
	}

}
