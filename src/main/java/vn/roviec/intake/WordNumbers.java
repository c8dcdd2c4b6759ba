package vn.roviec.intake;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/**
 * Counts the numbers that Word prints before paragraphs and does not keep in their text.
 */
final class WordNumbers {

	static final int LEVELS = 9;

	private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

	/** The form of each level, by the id of the list's pattern. */
	private final Map<Integer, Map<Integer, Shape>> patterns = new HashMap<>();

	/** The pattern of each list. */
	private final Map<Integer, Integer> lists = new HashMap<>();

	private final Map<Integer, int[]> counters = new HashMap<>();

	/** Reads the part that the lists stand in. */
	void read(WordPart part) throws XMLStreamException {
		part.open();
		part.children((name) -> {
			if (name.equals("abstractNum")) {
				pattern(part, part.number("abstractNumId", -1));
			}
			else if (name.equals("num")) {
				int list = part.number("numId", -1);
				part.children((inner) -> {
					if (inner.equals("abstractNumId")) {
						this.lists.put(list, part.number("val", -1));
					}
				});
			}
		});
	}

	private void pattern(WordPart part, int id) throws XMLStreamException {
		Map<Integer, Shape> levels = this.patterns.computeIfAbsent(id, (key) -> new HashMap<>());
		part.children((name) -> {
			if (name.equals("lvl")) {
				levels.put(part.number("ilvl", 0), shape(part));
			}
		});
	}

	private static Shape shape(WordPart part) throws XMLStreamException {
		int[] start = { 1 };
		String[] words = { "decimal", null };
		part.children((name) -> {
			switch (name) {
				case "start" -> start[0] = part.number("val", 1);
				case "numFmt" -> words[0] = String.valueOf(part.attribute("val"));
				case "lvlText" -> words[1] = part.attribute("val");
				default -> {
				}
			}
		});
		return new Shape(words[0], words[1], start[0]);
	}

	/**
	 * The number with a space behind it, a hyphen for any bullet, nothing where there is
	 * none.
	 */
	String label(WordElement.Paragraph paragraph) {
		return paragraph.text().isBlank() ? "" : labelEvenAlone(paragraph);
	}

	/** The number, also where nothing follows it, as in a column TT that Word counts. */
	String labelEvenAlone(WordElement.Paragraph paragraph) {
		Place place = paragraph.list();
		if (place.list() <= 0) {
			return "";
		}
		int level = Math.max(0, Math.min(LEVELS - 1, place.level()));
		Shape shape = shape(place.list(), level);
		if (shape == null || shape.text() == null) {
			return "";
		}
		if (shape.format().equals("bullet")) {
			return "- ";
		}
		int[] counter = this.counters.computeIfAbsent(place.list(), (key) -> new int[LEVELS]);
		counter[level] = (counter[level] == 0) ? shape.start() : counter[level] + 1;
		for (int below = level + 1; below < LEVELS; below++) {
			counter[below] = 0;
		}
		return text(place.list(), shape.text(), counter) + " ";
	}

	private String text(int list, String pattern, int[] counter) {
		String text = pattern;
		for (int level = 0; level < LEVELS; level++) {
			String place = "%" + (level + 1);
			if (text.contains(place)) {
				Shape shape = shape(list, level);
				text = text.replace(place,
						figure(Math.max(1, counter[level]), (shape != null) ? shape.format() : "decimal"));
			}
		}
		return text;
	}

	private @Nullable Shape shape(int list, int level) {
		return this.patterns.getOrDefault(this.lists.get(list), Map.of()).get(level);
	}

	static String figure(int value, String format) {
		return switch (format) {
			case "upperRoman" -> roman(value);
			case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
			case "lowerLetter" -> letter(value);
			case "upperLetter" -> letter(value).toUpperCase(Locale.ROOT);
			default -> Integer.toString(value);
		};
	}

	private static String letter(int value) {
		return (value <= LETTERS.length()) ? String.valueOf(LETTERS.charAt(value - 1)) : Integer.toString(value);
	}

	private static String roman(int value) {
		String[] tens = { "", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC" };
		String[] ones = { "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX" };
		return (value < 100) ? tens[value / 10] + ones[value % 10] : Integer.toString(value);
	}

	/**
	 * Where a paragraph is counted.
	 *
	 * @param list in which list; 0 in none whatever its style says, less where only the
	 * style says it
	 * @param level from 0; less where only the style says it
	 */
	record Place(int list, int level) {

		static final Place UNSAID = new Place(-1, -1);

		/** Reads the properties that the part stands on. */
		static Place read(WordPart part) throws XMLStreamException {
			int[] place = { UNSAID.list, UNSAID.level };
			part.children((name) -> {
				if (name.equals("numId")) {
					place[0] = part.number("val", 0);
				}
				else if (name.equals("ilvl")) {
					place[1] = part.number("val", 0);
				}
			});
			return new Place(place[0], place[1]);
		}

		/** What this leaves unsaid as that says it. */
		Place over(Place base) {
			return new Place((this.list >= 0) ? this.list : base.list, (this.level >= 0) ? this.level : base.level);
		}

	}

	/** How a level is written: its figures, the words around them, the first number. */
	private record Shape(String format, @Nullable String text, int start) {
	}

}
