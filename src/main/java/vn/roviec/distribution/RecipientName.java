package vn.roviec.distribution;

import java.util.regex.Pattern;

import vn.roviec.agency.FoldedWords;

/**
 * Who a line of Nơi nhận names: without its dash, its last mark and what stands in
 * brackets ("- Sở Nội vụ (b/c);" is "Sở Nội vụ").
 *
 * @param text as written
 */
public record RecipientName(String text) {

	/** As much of a line as is kept of a name. */
	public static final int LONGEST = 400;

	private static final Pattern BRACKETS = Pattern.compile("\\s*\\([^()]*\\)");

	private static final Pattern EDGES = Pattern.compile("^[-–—•+*\\s]+|[;.,\\s]+$");

	private static final Pattern PUBLISHED = Pattern.compile(".*\\([^()]*\\bdang (?:tin|tai)\\b[^()]*\\).*");

	/** The name in a line. */
	public static RecipientName of(String line) {
		String name = EDGES.matcher(BRACKETS.matcher(line).replaceAll("")).replaceAll("").strip();
		return new RecipientName(name.substring(0, Math.min(LONGEST, name.length())));
	}

	/** Whether a line asks for publication: "Trang thông tin điện tử xã (đăng tin)". */
	public static boolean published(String line) {
		return PUBLISHED.matcher(FoldedWords.of(line).text()).matches();
	}

	/** What is the same for all ways of writing it. */
	String folded() {
		String folded = FoldedWords.of(this.text).text();
		return folded.substring(0, Math.min(LONGEST, folded.length()));
	}

}
