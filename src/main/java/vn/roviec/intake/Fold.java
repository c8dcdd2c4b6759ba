package vn.roviec.intake;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings Vietnamese text into one form: composed letters at the door, and for comparison
 * lower case, one dash and one place of the tone mark.
 */
final class Fold {

	/**
	 * Where two rules of spelling put the tone mark differently, at the end of a
	 * syllable: hoà and hóa, uỷ and ủy; but not hoàn, nor quý.
	 */
	private static final Pattern TONES = Pattern.compile("(?<!q)([ou])([àáảãạèéẻẽẹỳýỷỹỵ])(?!\\p{L})");

	private static final String TONED = "àáảãạèéẻẽẹỳýỷỹỵ";

	private static final String BARE = "aaaaaeeeeeyyyyy";

	private static final String FIRST_O = "òóỏõọòóỏõọòóỏõọ";

	private static final String FIRST_U = "ùúủũụùúủũụùúủũụ";

	private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

	private static final Pattern ODD_SPACES = Pattern.compile("[\\u00a0\\u2000-\\u200a\\u202f\\u3000]");

	private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]");

	private static final Pattern DASHES = Pattern.compile("[‐‑‒–—−]");

	private Fold() {
	}

	/** Composed letters, plain spaces, nothing invisible; line ends and tabs stay. */
	static String door(String text) {
		String composed = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\r\n", "\n").replace('\r', '\n');
		return INVISIBLE.matcher(ODD_SPACES.matcher(composed).replaceAll(" ")).replaceAll("");
	}

	/** One space wherever there are some, none at the ends. */
	static String spaces(String text) {
		return SPACES.matcher(text).replaceAll(" ").strip();
	}

	/** The form in which two writings of the same words are equal. */
	static String key(String text) {
		String key = DASHES.matcher(spaces(text)).replaceAll("-").toLowerCase(Locale.ROOT);
		return TONES.matcher(key).replaceAll((found) -> moved(found.group(1), found.group(2)));
	}

	private static String moved(String first, String second) {
		int tone = TONED.indexOf(second);
		boolean pair = first.equals("o") == (BARE.charAt(tone) != 'y');
		String toned = first.equals("o") ? FIRST_O : FIRST_U;
		return pair ? toned.substring(tone, tone + 1) + BARE.charAt(tone) : first + second;
	}

	/** Whether it has letters and all of them are capitals. */
	static boolean capitals(String text) {
		return text.codePoints().anyMatch(Character::isLetter)
				&& text.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
	}

	static int words(String text) {
		return text.isBlank() ? 0 : SPACES.split(text.strip()).length;
	}

}
