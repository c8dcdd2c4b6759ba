package vn.roviec.deadline;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the many spellings of a deadline one, and cuts it into tokens.
 */
final class DeadlineText {

	private static final Pattern TOKEN = Pattern.compile("\\d+|\\p{L}+|[^\\s\\p{L}\\d]");

	private static final Pattern DASH = Pattern.compile("\\p{Pd}|[\\u2212\\uf02d\\u00ad]");

	/** No-break, zero-width and other spaces of word processors. */
	private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\u200b\\ufeff]+");

	/** The old place of the tone mark in an open syllable: hoá, khoẻ, thuỷ. */
	private static final Pattern OLD_TONE = Pattern
		.compile("(?<!q)(oá|oà|oả|oã|oạ|oé|oè|oẻ|oẽ|oẹ|uý|uỳ|uỷ|uỹ|uỵ)(?!\\p{L})");

	/** A day, month or year left open, to be filled in by hand. */
	private static final Pattern OPEN = Pattern.compile("[….]{2,}|…|_{2,}");

	private DeadlineText() {
	}

	static List<String> tokens(String text) {
		List<String> tokens = new ArrayList<>();
		Matcher matcher = TOKEN.matcher(normalise(text));
		while (matcher.find()) {
			tokens.add(matcher.group());
		}
		return tokens;
	}

	static String normalise(String text) {
		String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		plain = SPACE.matcher(plain).replaceAll(" ");
		plain = DASH.matcher(plain).replaceAll("-");
		plain = OLD_TONE.matcher(plain).replaceAll((match) -> newTone(match.group()));
		plain = OPEN.matcher(plain).replaceAll("…");
		plain = plain.replace("quí", "quý").replace("qúy", "quý").replace("hàng", "hằng").replace("kì", "kỳ");
		return Spellings.mended(plain).strip();
	}

	/** Moves the tone mark from the second vowel to the first: oá becomes óa. */
	private static String newTone(String vowels) {
		String second = Normalizer.normalize(vowels.substring(1), Normalizer.Form.NFD);
		return Normalizer.normalize(vowels.charAt(0) + second.substring(1), Normalizer.Form.NFC) + second.charAt(0);
	}

}
