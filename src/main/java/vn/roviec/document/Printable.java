package vn.roviec.document;

import java.util.regex.Pattern;

/** Takes out what no XML may hold; nobody can have typed it. */
final class Printable {

	private static final Pattern UNPRINTABLE = Pattern
		.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

	private Printable() {
	}

	static String of(String xml) {
		return UNPRINTABLE.matcher(xml).replaceAll(" ");
	}

}
