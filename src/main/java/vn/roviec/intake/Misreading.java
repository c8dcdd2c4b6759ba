package vn.roviec.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that scanners confuse, told by the words beside them: "phù họp" is "phù hợp". */
public final class Misreading {

	private static final List<Confusion> CONFUSIONS = confusions();

	private Misreading() {
	}

	/**
	 * The text with these misread words put right wherever they stand.
	 * @param written the words as a finding is about them
	 */
	public static String corrected(String text, String written) {
		String right = text;
		for (Confusion confusion : CONFUSIONS) {
			if (!confusion.wrong().equalsIgnoreCase(written)) {
				continue;
			}
			right = confusion.pattern().matcher(right).replaceAll((found) -> confusion.meant(found.group()));
		}
		return right;
	}

	static List<Hit> in(String text) {
		List<Hit> hits = new ArrayList<>();
		for (Confusion confusion : CONFUSIONS) {
			confusion.find(text, hits);
		}
		return hits;
	}

	private static List<Confusion> confusions() {
		try (InputStream in = Objects.requireNonNull(Misreading.class.getResourceAsStream("/intake/misreadings.tsv"));
				BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
			return lines.lines()
				.filter((line) -> !line.startsWith("#") && !line.isBlank())
				.map((line) -> line.split("\t"))
				.map(Confusion::of)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What is written, and what it probably is. */
	record Hit(String written, String meant) {
	}

	/** Two words, the wrong and the right ones. */
	private record Confusion(Pattern pattern, String wrong, String right) {

		static Confusion of(String[] columns) {
			String notAfter = (columns.length > 2 && !columns[2].isEmpty()) ? "(?<!(?:" + columns[2] + ") )" : "";
			String notBefore = (columns.length > 3) ? "(?! (?:" + columns[3] + "))" : "";
			String first = "[" + columns[0].substring(0, 1) + columns[0].substring(0, 1).toUpperCase() + "]";
			boolean exact = Character.isUpperCase(columns[0].charAt(0));
			return new Confusion(Pattern.compile("(?<!\\p{L})" + notAfter + (exact ? columns[0].substring(0, 1) : first)
					+ columns[0].substring(1) + "(?!\\p{L})" + notBefore), columns[0], columns[1]);
		}

		/** Tries the pattern only where its letters stand: a page has few of them. */
		void find(String text, List<Hit> hits) {
			String letters = this.wrong.substring(1);
			int first = text.indexOf(letters, 1);
			if (first < 0) {
				return;
			}
			Matcher here = this.pattern.matcher(text).useTransparentBounds(true);
			for (int at = first; at > 0; at = text.indexOf(letters, at + 1)) {
				if (here.region(at - 1, text.length()).lookingAt()) {
					hits.add(new Hit(here.group(), meant(here.group())));
				}
			}
		}

		String meant(String written) {
			boolean capital = Character.isUpperCase(written.charAt(0));
			return (capital ? Character.toUpperCase(this.right.charAt(0)) : this.right.charAt(0))
					+ this.right.substring(1);
		}

	}

}
