package vn.roviec.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before the words of a paragraph: a bullet or a number.
 *
 * @param no the number without its point; the sign itself for a bullet
 * @param length characters of the line that belong to it
 */
record Marker(Kind kind, String no, int length) {

	private static final Pattern BULLET = Pattern.compile("^\\s*([-–—+•*●▪◦·○■➢✓❖]|o(?=\\s))\\s*(?=\\S)");

	/** "Phần I", "PHẦN THỨ NHẤT", "Chương 2": the word belongs to the number. */
	private static final Pattern PART = Pattern.compile(
			"^\\s*((?:Phần|PHẦN|Chương|CHƯƠNG)\\s+(?:(?:thứ|THỨ)\\s+\\p{L}+|[IVX]+|\\d{1,2}|[ABCD]|[Mm]ột|MỘT|[Hh]ai|HAI|[Bb]a|BA))(?:\\s*[.:]\\s*|\\s*[-–]\\s+|\\s+(?=\\p{Lu}{2}))(?=\\S)");

	private static final Pattern ARTICLE = Pattern.compile("^\\s*(Điều\\s+\\d{1,2})\\s*[.:]\\s*(?=\\p{Lu})");

	private static final Pattern ROMAN = Pattern.compile(
			"^\\s*(?!V/v)((?=[IVX])X{0,2}(?:IX|IV|V?I{0,3}))(?:\\s*[.:/)]\\s*|\\s*[-–]\\s+|\\s+(?=\\p{Lu}{2}))(?=[^\\s\\d])");

	private static final Pattern CAPITAL = Pattern.compile("^\\s*([A-HĐ])\\s*[./)]\\s*(?=\\p{Lu}{2})");

	private static final Pattern ARABIC = Pattern
		.compile("^\\s*(\\d{1,2})(?:\\s*[.)]\\s+|\\s*[.)](?=\\p{L})|/\\s+|\\s*[-–:]\\s+)(?=\\S)");

	private static final Pattern DOTTED = Pattern.compile(
			"^\\s*((?:[IVX]+\\.)?\\d{1,2}(?:\\.\\d{1,2})+|[IVX]+\\.\\d{1,2})(?:\\s*[-–]\\s+(?=\\p{Lu})|\\s*[.):/]?(?:\\s+|(?=\\p{Lu}))(?=\\S))");

	private static final Pattern LETTER = Pattern
		.compile("^\\s*([a-zđ](?:\\.?\\d{1,2})?)(?:\\s*[).]\\s*|/\\s+|\\s*[-–]\\s+)(?=\\S)");

	private static final Pattern ITEM = Pattern.compile("^\\s*[-*•]\\s+(?=[\\dIVXPĐ]|[a-hđ]\\))");

	static final Marker NONE = new Marker(Kind.NONE, "", 0);

	enum Kind {

		NONE, BULLET, PART, CAPITAL, ARTICLE, ROMAN, ARABIC, LETTER

	}

	/**
	 * The number counts where a converter has made an item of a list of it: "- 1. Mục
	 * đích".
	 */
	static Marker of(String line) {
		Matcher item = ITEM.matcher(line);
		Marker number = item.find() ? first(line.substring(item.end())) : NONE;
		return number.numbered() ? new Marker(number.kind(), number.no(), item.end() + number.length()) : first(line);
	}

	private static Marker first(String line) {
		Matcher found = DOTTED.matcher(line);
		if (found.find()) {
			return new Marker(Kind.ARABIC, found.group(1), found.end());
		}
		Marker marker = match(ARABIC, Kind.ARABIC, line);
		marker = (marker == NONE) ? match(ROMAN, Kind.ROMAN, line) : marker;
		marker = (marker == NONE) ? match(CAPITAL, Kind.CAPITAL, line) : marker;
		marker = (marker == NONE) ? match(PART, Kind.PART, line) : marker;
		marker = (marker == NONE) ? match(ARTICLE, Kind.ARTICLE, line) : marker;
		marker = (marker == NONE) ? match(BULLET, Kind.BULLET, line) : marker;
		return (marker == NONE) ? match(LETTER, Kind.LETTER, line) : marker;
	}

	private static Marker match(Pattern pattern, Kind kind, String line) {
		Matcher found = pattern.matcher(line);
		return found.find() ? new Marker(kind, Fold.spaces(found.group(1)), found.end()) : NONE;
	}

	/** Whether the line is the number of a part and nothing else, its title below. */
	static boolean aloneAbove(String line) {
		return line.length() < 24 && of(line + ". X").kind() == Kind.PART && of(line + ". X").length() > line.length();
	}

	/** Whether such a number always stands before a heading. */
	boolean heads() {
		return rank() <= 1 && this.kind != Kind.ARTICLE;
	}

	boolean numbered() {
		return this.kind != Kind.NONE && this.kind != Kind.BULLET;
	}

	/** How deep a heading with this number stands: the smaller, the higher. */
	int rank() {
		return switch (this.kind) {
			case PART -> -1;
			case CAPITAL -> 0;
			case ARTICLE, ROMAN -> 1;
			case ARABIC -> 2 + (int) this.no.chars().filter((c) -> c == '.').count()
					- (Character.isDigit(this.no.charAt(0)) ? 0 : 1);
			case LETTER -> 10 + (this.no.length() > 1 ? 1 : 0);
			default -> Integer.MAX_VALUE;
		};
	}

}
