package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a page in the order in which they are read: where two columns stand side
 * by side, as in the head and the foot of a document, the left one first.
 */
final class PageText {

	/** Columns end where so many heights of a line are empty. */
	private static final double EMPTY = 3;

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
			int end = columnsEnd(lines, at, width / 2);
			if (end == at) {
				read.add(lines.get(at));
				at++;
			}
			else {
				columns(lines.subList(at, end), width / 2, read);
				at = end;
			}
		}
		return read;
	}

	/**
	 * The index after the last line of two columns that begin here; the same where none
	 * do.
	 */
	private static int columnsEnd(List<PageLine> lines, int from, double middle) {
		int end = from;
		for (int at = from; at < lines.size(); at++) {
			PageLine line = lines.get(at);
			boolean far = at > from && line.bottom() - lines.get(at - 1).bottom() > EMPTY * Math.max(line.height(), 1);
			if (far || (!two(line, middle) && !aside(line, middle))) {
				break;
			}
			if (two(line, middle)) {
				end = at + 1;
			}
			else if (end > from) {
				end = at + 1;
			}
			else {
				break;
			}
		}
		return end;
	}

	private static boolean two(PageLine line, double middle) {
		List<PageLine> pieces = line.pieces();
		return pieces.size() == 2 && pieces.get(0).left() < middle && pieces.get(1).right() > middle
				&& pieces.get(1).left() > middle / 2;
	}

	/** Whether a line keeps to one half of the page. */
	private static boolean aside(PageLine line, double middle) {
		return line.pieces().size() == 1 && (line.right() <= middle || line.left() >= middle * 0.8);
	}

	private static void columns(List<PageLine> lines, double middle, List<PageLine> read) {
		List<PageLine> right = new ArrayList<>();
		for (PageLine line : lines) {
			List<PageLine> pieces = line.pieces();
			if (pieces.size() == 2) {
				read.add(pieces.get(0));
				right.add(pieces.get(1));
			}
			else {
				((line.right() <= middle) ? read : right).add(line);
			}
		}
		read.addAll(right);
	}

}
