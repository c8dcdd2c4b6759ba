package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a page in the order in which they are read: where two columns stand side
 * by side, as in the head and the foot of a document, the left one first.
 */
final class PageText {

	private PageText() {
	}

	/**
	 * The lines.
	 * @param words of a page or a part of it, those of tables left out
	 * @param width of the page, in points
	 */
	static List<PageLine> lines(List<PageWord> words, double width) {
		List<PageLine> lines = PageLine.of(words);
		List<PageLine> read = new ArrayList<>();
		int at = 0;
		while (at < lines.size()) {
			PageColumns columns = PageColumns.of(lines, at, width);
			if (columns == null) {
				read.add(lines.get(at));
				at++;
			}
			else {
				read.addAll(PageLine.of(columns.left()));
				read.addAll(PageLine.of(columns.right()));
				at = columns.end();
			}
		}
		return read;
	}

}
