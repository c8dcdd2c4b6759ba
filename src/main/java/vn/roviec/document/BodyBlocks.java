package vn.roviec.document;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.roviec.document.BodyBlock.Kind;

/**
 * Splits a document's body into blocks by the marks of NĐ 30/2020 (Phụ lục I): I., 1.,
 * 1.1., a), and the dashes of lists.
 */
public final class BodyBlocks {

	private static final Pattern BULLET = Pattern.compile("([-–—+•*])\\s+(.+)");

	private static final List<Pattern> HEADINGS = List.of(Pattern.compile("([IVXLC]+\\.)\\s*(\\D.*)"),
			Pattern.compile("(\\d{1,2}\\.)\\s*(\\D.*)"), Pattern.compile("(\\d{1,2}(?:\\.\\d{1,2})+\\.?)\\s+(\\D.*)"),
			Pattern.compile("(\\p{Ll}\\))\\s*(.+)"));

	/** What is longer than two lines is no heading. */
	private static final int LONGEST_HEADING = 180;

	private BodyBlocks() {
	}

	/** Every line that is not blank becomes a block. */
	public static List<BodyBlock> parse(String body) {
		return body.lines().map(String::strip).filter((line) -> !line.isEmpty()).map(BodyBlocks::block).toList();
	}

	private static BodyBlock block(String line) {
		Matcher bullet = BULLET.matcher(line);
		if (bullet.matches()) {
			boolean plus = bullet.group(1).equals("+");
			return new BodyBlock(Kind.BULLET, plus ? 2 : 1, plus ? "+" : "-", bullet.group(2));
		}
		for (int level = 1; level <= HEADINGS.size(); level++) {
			Matcher heading = HEADINGS.get(level - 1).matcher(line);
			if (heading.matches()) {
				String text = heading.group(2).strip();
				return isSentence(text) ? new BodyBlock(Kind.PARAGRAPH, 0, heading.group(1), text)
						: new BodyBlock(Kind.HEADING, level, heading.group(1), text);
			}
		}
		return new BodyBlock(Kind.PARAGRAPH, 0, "", line);
	}

	/** "1. Rà soát danh mục;" is numbered, but a sentence of the text. */
	private static boolean isSentence(String text) {
		return text.length() > LONGEST_HEADING || text.endsWith(".") || text.endsWith(";") || text.endsWith(",");
	}

}
