package vn.roviec.intake;

import java.util.HashMap;
import java.util.Map;

import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** Counts the numbers that an old Word file prints and does not keep in its text. */
final class OldWordNumbers {

	private static final int BULLET = 23;

	private static final int NO_NUMBER = 255;

	private final Map<Integer, int[]> counters = new HashMap<>();

	/**
	 * The number with a space behind it, a hyphen for any bullet, nothing where there is
	 * none.
	 */
	String label(Paragraph paragraph) {
		try {
			return paragraph.isInList() ? label(paragraph.getList(), paragraph.getIlvl()) : "";
		}
		catch (RuntimeException ex) {
			// a number that points to a list or level that is not there prints nothing
			return "";
		}
	}

	private String label(HWPFList list, int level) {
		int format = list.getNumberFormat((char) level);
		if (format == BULLET || format == NO_NUMBER) {
			return (format == BULLET) ? "- " : "";
		}
		int[] counter = this.counters.computeIfAbsent(list.getLsid(), (key) -> new int[WordNumbers.LEVELS]);
		counter[level] = (counter[level] == 0) ? list.getStartAt((char) level) : counter[level] + 1;
		for (int below = level + 1; below < WordNumbers.LEVELS; below++) {
			counter[below] = 0;
		}
		StringBuilder text = new StringBuilder();
		for (char letter : list.getNumberText((char) level).toCharArray()) {
			text.append((letter < WordNumbers.LEVELS)
					? WordNumbers.figure(Math.max(1, counter[letter]), name(list.getNumberFormat(letter))) : letter);
		}
		return text.isEmpty() ? "" : text + " ";
	}

	private static String name(int format) {
		return switch (format) {
			case 1 -> "upperRoman";
			case 2 -> "lowerRoman";
			case 3 -> "upperLetter";
			case 4 -> "lowerLetter";
			default -> "decimal";
		};
	}

}
