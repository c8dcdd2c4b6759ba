package vn.roviec.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words as the search compares them: marks stripped, đ as d, lower case, single spaces.
 */
public record FoldedWords(String text) {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

	public static FoldedWords of(String written) {
		String plain = MARKS.matcher(Normalizer.normalize(written, Normalizer.Form.NFD))
			.replaceAll("")
			.toLowerCase(Locale.ROOT)
			.replace('đ', 'd');
		return new FoldedWords(SPACES.matcher(plain).replaceAll(" ").strip());
	}

	public boolean isBlank() {
		return this.text.isBlank();
	}

	/** For LIKE with ! as its escape: what was typed counts literally. */
	public String pattern() {
		return "%" + this.text.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
	}

}
