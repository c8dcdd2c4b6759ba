package vn.roviec.intake;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two places where the tone mark of one syllable may stand: hóa and hoá, ủy and uỷ.
 */
public final class ToneMarks {

	private static final String ON_FIRST = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy";

	private static final String ON_SECOND = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ";

	private static final Map<String, String> TO_SECOND = pairs(ON_FIRST, ON_SECOND);

	private static final Map<String, String> TO_FIRST = pairs(ON_SECOND, ON_FIRST);

	private static final Pattern FIRST = ending("[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY]");

	private static final Pattern SECOND = ending("[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|[uU][ỳýỷỹỵỲÝỶỸỴ]");

	private ToneMarks() {
	}

	private static Map<String, String> pairs(String from, String to) {
		Map<String, String> pairs = new LinkedHashMap<>();
		String[] left = from.split(" ");
		String[] right = to.split(" ");
		for (int at = 0; at < left.length; at++) {
			pairs.put(left[at], right[at]);
		}
		return pairs;
	}

	private static Pattern ending(String vowels) {
		return Pattern.compile("(?<![qQ])(?:" + vowels + ")(?!\\p{L})");
	}

	/** The text with the tone mark on the first vowel ("hóa", "ủy"), or on the second. */
	public static String placed(String text, boolean onFirst) {
		Map<String, String> pairs = onFirst ? TO_FIRST : TO_SECOND;
		return (onFirst ? SECOND : FIRST).matcher(text).replaceAll((found) -> {
			String other = pairs.getOrDefault(found.group().toLowerCase(Locale.ROOT), found.group());
			StringBuilder cased = new StringBuilder();
			for (int at = 0; at < other.length(); at++) {
				char sign = other.charAt(at);
				cased.append(Character.isUpperCase(found.group().charAt(at)) ? Character.toUpperCase(sign) : sign);
			}
			return cased.toString();
		});
	}

	/** Whether most syllables of the text have it on the first vowel; the law's way. */
	public static boolean mostlyOnFirst(String text) {
		return FIRST.matcher(text).results().count() >= SECOND.matcher(text).results().count();
	}

	/** Counts both ways, one paragraph after the other. */
	public static final class Count {

		private int first;

		private int second;

		private int firstLine;

		private int secondLine;

		private String firstWord = "";

		private String secondWord = "";

		/** Counts a paragraph. */
		public void add(String text, int line) {
			Matcher onFirst = FIRST.matcher(text);
			while (onFirst.find()) {
				if (this.first++ == 0) {
					this.firstLine = line;
					this.firstWord = word(text, onFirst);
				}
			}
			Matcher onSecond = SECOND.matcher(text);
			while (onSecond.find()) {
				if (this.second++ == 0) {
					this.secondLine = line;
					this.secondWord = word(text, onSecond);
				}
			}
		}

		/** Whether both ways are met. */
		public boolean mixed() {
			return this.first > 0 && this.second > 0;
		}

		/** Where the rarer way is met first. */
		public int line() {
			return (this.first >= this.second) ? this.secondLine : this.firstLine;
		}

		/** One sentence on how often each is met. */
		public String said() {
			return "Dấu thanh đặt theo hai kiểu: " + this.first + " chỗ như “" + this.firstWord + "”, " + this.second
					+ " chỗ như “" + this.secondWord + "”; nên thống nhất một kiểu.";
		}

		private static String word(String text, Matcher at) {
			int from = at.start();
			while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
				from--;
			}
			return text.substring(from, at.end()).toLowerCase(Locale.ROOT);
		}

	}

}
