package vn.roviec.attack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What somebody may type who wants more than to be read. */
public final class Payloads {

	/**
	 * What comes out where one of the expressions is computed: 46337 times 46339, so long
	 * that no id and no hash has it by chance.
	 */
	public static final String COMPUTED = "2147210243";

	/** In the middle of each of a list, so that none begins a word of another. */
	static final String BETWEEN = " ¦ ";

	private static final Pattern NAMED = Pattern.compile("\\{(CR|LF|TAB|U([0-9A-F]{4}))}");

	private Payloads() {
	}

	public static List<String> all() {
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(
				Payloads.class.getResourceAsStream("/attack/payloads.txt"), StandardCharsets.UTF_8))) {
			return lines.lines()
				.filter((line) -> !line.isEmpty() && !line.startsWith("# "))
				.map(Payloads::read)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String read(String line) {
		return NAMED.matcher(line).replaceAll((named) -> switch (named.group(1)) {
			case "CR" -> "\r";
			case "LF" -> "\n";
			case "TAB" -> "\t";
			default -> String.valueOf((char) Integer.parseInt(named.group(2), 16));
		});
	}

	/** The same without what papers and pages use to break lines. */
	static String bare(String text) {
		return text.replaceAll("[\\s\\p{Cc}\\p{Cf}\\p{Zs}\\u2028\\u2029\\u00AD]", "");
	}

}
