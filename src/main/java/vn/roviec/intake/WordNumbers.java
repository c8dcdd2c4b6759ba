package vn.roviec.intake;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;

import org.jspecify.annotations.Nullable;

/**
 * Counts the numbers that Word prints before paragraphs and does not keep in their text.
 */
final class WordNumbers {

	static final int LEVELS = 9;

	private static final String LETTERS = "abcdđeghiklmnopqrstuvxy";

	private final XWPFDocument document;

	private final Map<BigInteger, int[]> counters = new HashMap<>();

	WordNumbers(XWPFDocument document) {
		this.document = document;
	}

	/**
	 * The number with a space behind it, a hyphen for any bullet, nothing where there is
	 * none.
	 */
	String label(XWPFParagraph paragraph) {
		return paragraph.getText().isBlank() ? "" : labelEvenAlone(paragraph);
	}

	/** The number, also where nothing follows it, as in a column TT that Word counts. */
	String labelEvenAlone(XWPFParagraph paragraph) {
		BigInteger list = paragraph.getNumID();
		if (list == null || list.signum() == 0) {
			return "";
		}
		int level = (paragraph.getNumIlvl() != null) ? Math.min(LEVELS - 1, paragraph.getNumIlvl().intValue()) : 0;
		CTLvl shape = shape(list, level);
		if (shape == null || shape.getNumFmt() == null || shape.getLvlText() == null) {
			return "";
		}
		if ("bullet".equals(String.valueOf(shape.getNumFmt().getVal()))) {
			return "- ";
		}
		int[] counter = this.counters.computeIfAbsent(list, (key) -> new int[LEVELS]);
		counter[level] = (counter[level] == 0 && shape.getStart() != null) ? shape.getStart().getVal().intValue()
				: counter[level] + 1;
		for (int below = level + 1; below < LEVELS; below++) {
			counter[below] = 0;
		}
		return text(list, String.valueOf(shape.getLvlText().getVal()), counter) + " ";
	}

	private String text(BigInteger list, String pattern, int[] counter) {
		String text = pattern;
		for (int level = 0; level < LEVELS; level++) {
			String place = "%" + (level + 1);
			if (text.contains(place)) {
				CTLvl shape = shape(list, level);
				String format = (shape != null && shape.getNumFmt() != null)
						? String.valueOf(shape.getNumFmt().getVal()) : "decimal";
				text = text.replace(place, figure(Math.max(1, counter[level]), format));
			}
		}
		return text;
	}

	private @Nullable CTLvl shape(BigInteger list, int level) {
		XWPFNum number = this.document.getNumbering().getNum(list);
		if (number == null || number.getCTNum().getAbstractNumId() == null) {
			return null;
		}
		XWPFAbstractNum shape = this.document.getNumbering()
			.getAbstractNum(number.getCTNum().getAbstractNumId().getVal());
		boolean known = shape != null && level < shape.getCTAbstractNum().sizeOfLvlArray();
		return known ? shape.getCTAbstractNum().getLvlArray(level) : null;
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

}
