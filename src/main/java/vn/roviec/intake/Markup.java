package vn.roviec.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line without its Markdown and HTML.
 *
 * @param text the bare words
 * @param bold for each character of the text whether it was bold or italic
 * @param heading whether the line was a Markdown heading
 */
record Markup(String text, boolean[] bold, boolean heading) {

	private static final Pattern HEADING = Pattern.compile("^\\s{0,3}(#{1,6})\\s+");

	private static final Pattern QUOTE = Pattern.compile("^\\s{0,3}(?:>\\s?)+");

	private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*\\]\\([^)]*\\)");

	private static final Pattern LINK = Pattern.compile("(?<!!)\\[([^\\]]+)\\]\\((?:https?:|mailto:|#)[^)]*\\)");

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->");

	private static final Pattern EMPHASIS_TAG = Pattern.compile("(?i)</?(?:b|strong|i|em|u)>");

	private static final Pattern BREAK_TAG = Pattern.compile("(?i)<br\\s*/?>");

	private static final Pattern OTHER_TAG = Pattern
		.compile("(?i)</?(?:p|span|div|center|sup|sub|a|font|h[1-6]|li|ul|ol)\\b[^>]{0,200}>");

	private static final Pattern ESCAPED = Pattern.compile("\\\\([-+.*_#()\\[\\]|!>~])");

	/** Stands for a switch of emphasis while the line is taken apart. */
	private static final char SWITCH = '\u0001';

	private static final Pattern STARS = Pattern.compile(
			"(?<=[^\\s\\\\])\\*{1,3}|(?<!\\\\)\\*{1,3}(?=\\S)|(?<![\\p{L}\\d])_{1,3}(?=[^\\s_])|(?<=[^\\s_])_{1,3}(?![\\p{L}\\d_])");

	static Markup strip(String line) {
		String text = QUOTE.matcher(line).replaceFirst("");
		Matcher heading = HEADING.matcher(text);
		boolean isHeading = heading.find();
		if (isHeading) {
			text = text.substring(heading.end()).replaceFirst("\\s+#+\\s*$", "");
		}
		text = tags(text);
		text = STARS.matcher(text).replaceAll(String.valueOf(SWITCH));
		text = ESCAPED.matcher(text).replaceAll("$1");
		return switched(text, isHeading);
	}

	/** Without HTML only: for the cells of tables. */
	static String cell(String html) {
		Markup stripped = switched(STARS.matcher(tags(html)).replaceAll(String.valueOf(SWITCH)), false);
		return Fold.spaces(ESCAPED.matcher(stripped.text()).replaceAll("$1"));
	}

	private static String tags(String line) {
		if (line.indexOf('<') < 0 && line.indexOf('&') < 0 && line.indexOf('[') < 0) {
			return line;
		}
		String text = COMMENT.matcher(line).replaceAll("");
		text = LINK.matcher(IMAGE.matcher(text).replaceAll("")).replaceAll("$1");
		text = BREAK_TAG.matcher(text).replaceAll(" ");
		text = EMPHASIS_TAG.matcher(text).replaceAll(String.valueOf(SWITCH));
		text = OTHER_TAG.matcher(text).replaceAll("");
		return text.replace("&nbsp;", " ")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&amp;", "&");
	}

	private static Markup switched(String text, boolean heading) {
		StringBuilder bare = new StringBuilder(text.length());
		boolean[] bold = new boolean[text.length()];
		boolean on = false;
		for (char c : text.toCharArray()) {
			if (c == SWITCH) {
				on = !on;
			}
			else {
				bold[bare.length()] = on;
				bare.append(c);
			}
		}
		return new Markup(bare.toString(), bold, heading);
	}

	/** How many characters from the given one on are emphasised without a gap. */
	int emphasisedFrom(int start) {
		int end = start;
		while (end < this.text.length() && (this.bold[end] || this.text.charAt(end) == ' ')) {
			end++;
		}
		while (end > start && !this.bold[end - 1]) {
			end--;
		}
		return end - start;
	}

}
