package vn.roviec.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code **bold**}, {@code *italic*} and {@code ***both***} in a line. Stars count
 * only in pairs around words, and never within a word: "5*3", "(*)" and a lone star stay
 * as they are, and so does {@code \*}, without its backslash.
 */
final class Emphasis {

	private static final Pattern MARK = Pattern.compile("\\\\\\*|(?<!\\*)\\*{1,3}(?!\\*)");

	/** What stands behind the words that it belongs to opens nothing. */
	private static final String CLOSING = ")]}.,;:!?…”";

	private static final String OPENING = "([{“";

	private final String line;

	private final List<Stars> stars = new ArrayList<>();

	private Emphasis(String line) {
		this.line = line;
		Matcher mark = MARK.matcher(line);
		while (mark.find()) {
			this.stars.add(new Stars(mark.start(), mark.end(), line));
		}
	}

	/** The line in pieces that look the same, without the marks. */
	static List<BodyRun> runs(String line) {
		if (line.indexOf('*') < 0) {
			return List.of(BodyRun.plain(line));
		}
		Emphasis emphasis = new Emphasis(line);
		emphasis.pair(2);
		emphasis.pair(1);
		return emphasis.runs();
	}

	/** Two stars for bold, one for italic, three for both. */
	private void pair(int kind) {
		Stars open = null;
		for (Stars here : this.stars) {
			if ((here.length() & kind) == 0) {
				continue;
			}
			if (open != null && here.closes) {
				open.used |= kind;
				here.used |= kind;
				open = null;
			}
			else if (here.opens) {
				open = here;
			}
		}
	}

	private List<BodyRun> runs() {
		Written written = new Written();
		int at = 0;
		for (Stars here : this.stars) {
			written.text.append(this.line, at, here.start);
			written.text.append("*".repeat(here.length() - here.used));
			written.turn(here.used);
			at = here.end;
		}
		written.text.append(this.line, at, this.line.length());
		written.end();
		return written.runs;
	}

	/** Some stars, or one behind a backslash. */
	private static final class Stars {

		private final int start;

		private final int end;

		private final boolean escaped;

		private final boolean opens;

		private final boolean closes;

		private int used;

		Stars(int start, int end, String line) {
			this.start = start;
			this.end = end;
			this.escaped = line.charAt(start) == '\\';
			char before = (start > 0) ? line.charAt(start - 1) : ' ';
			char after = (end < line.length()) ? line.charAt(end) : ' ';
			this.opens = !this.escaped && !blank(after) && CLOSING.indexOf(after) < 0
					&& !Character.isLetterOrDigit(before);
			this.closes = !this.escaped && !blank(before) && OPENING.indexOf(before) < 0
					&& !Character.isLetterOrDigit(after);
		}

		int length() {
			return this.escaped ? 1 : this.end - this.start;
		}

		private static boolean blank(char letter) {
			return Character.isWhitespace(letter) || Character.isSpaceChar(letter);
		}

	}

	/** The pieces that are done, and the one that is open. */
	private static final class Written {

		private final List<BodyRun> runs = new ArrayList<>();

		private final StringBuilder text = new StringBuilder();

		private int look;

		void turn(int kinds) {
			if (kinds != 0) {
				end();
				this.look ^= kinds;
			}
		}

		void end() {
			if (!this.text.isEmpty()) {
				this.runs.add(new BodyRun(this.text.toString(), (this.look & 2) != 0, (this.look & 1) != 0));
				this.text.setLength(0);
			}
		}

	}

}
