package vn.roviec.agency;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words as names and searches compare them: marks stripped, đ as d, lower case, single
 * spaces.
 */
public record FoldedWords(String text) {

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

	private static final Pattern BETWEEN_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

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

	/** One by one, none where there are none. */
	public List<FoldedWords> each() {
		return Stream.of(this.text.split(" ")).filter((word) -> !word.isEmpty()).map(FoldedWords::new).toList();
	}

	/** For LIKE with ! as its escape: what was typed counts literally. */
	public String pattern() {
		return "%" + literal() + "%";
	}

	/** The part of a pattern that stands for these words. */
	public String literal() {
		return this.text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

	/**
	 * Without what stands between letters and digits: "Phòng Văn hóa – Xã hội" and "phòng
	 * văn hoá-xã hội" are the same.
	 */
	String joined() {
		return BETWEEN_LETTERS.matcher(this.text).replaceAll("");
	}

}
