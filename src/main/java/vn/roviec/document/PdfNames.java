package vn.roviec.document;

import java.util.HashSet;
import java.util.Set;

/** The names ("/Launch") that stand in a stretch of a PDF. */
final class PdfNames {

	/** The longest name that counts as written in the file, each letter as #4A. */
	static final int LONGEST = 64;

	private PdfNames() {
	}

	/** Names without their slash, with #4A read as J. */
	static Set<String> in(byte[] bytes, int from, int to) {
		Set<String> names = new HashSet<>();
		StringBuilder name = new StringBuilder();
		for (int place = from; place < to; place++) {
			if (bytes[place] == '/') {
				read(bytes, place + 1, Math.min(to, place + LONGEST), name);
				if (name.length() >= 5) {
					names.add(name.toString());
				}
			}
		}
		return names;
	}

	private static void read(byte[] bytes, int from, int to, StringBuilder name) {
		name.setLength(0);
		for (int place = from; place < to; place++) {
			int letter = bytes[place];
			if (letter == '#' && place + 2 < to) {
				letter = Character.digit(bytes[place + 1], 16) * 16 + Character.digit(bytes[place + 2], 16);
				place += 2;
			}
			if (!isLetterOrDigit(letter)) {
				return;
			}
			name.append((char) letter);
		}
	}

	private static boolean isLetterOrDigit(int letter) {
		return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9');
	}

}
