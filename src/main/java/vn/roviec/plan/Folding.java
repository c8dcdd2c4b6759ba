package vn.roviec.plan;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Folds text for search without diacritics: marks stripped, đ as d, lower case. */
final class Folding {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private Folding() {
	}

	static String fold(String text) {
		String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		return plain.replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT).strip();
	}

}
