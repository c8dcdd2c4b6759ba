package vn.roviec.intake;

import java.util.regex.Pattern;

/**
 * Tells what belongs to the page and not to the text: page numbers, rules, converters'
 * page breaks.
 */
final class PageMarks {

	private static final Pattern MARK = Pattern.compile(
			"(?iu)^\\s*(?:\\f?\\s*[-–—]?\\s*\\d{1,3}\\s*[-–—]?|(?:trang|page)\\s*:?\\s*\\d{1,3}(?:\\s*(?:/|of|trên)\\s*\\d{1,3})?"
					+ "|[-_=*~.…─\\\\]{3,}|<!--.*-->|\\{\\d+\\}-*|\\f|!\\[[^\\]]*\\]\\([^)]*\\)|</?(?:table|tbody|thead|tr|td|div|p)[^>]*>)\\s*$");

	private PageMarks() {
	}

	static boolean isMark(String line) {
		return MARK.matcher(line).matches();
	}

}
