package vn.roviec.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Lines of a page that stand in two columns, as the head and the foot of a document do:
 * no word stands in the room between both, and the lines of one need not be as high as
 * those of the other.
 *
 * @param end index of the line after the last one
 */
record PageColumns(List<PageWord> left, List<PageWord> right, int end) {

	/** Columns end where so many heights of a line are empty. */
	private static final double EMPTY = 3;

	/** Least room between the columns, in points. */
	private static final double ROOM = 6;

	/** The room is wider than that between words so many times. */
	private static final double WIDER = 1.8;

	/** The room lies between these parts of the page's width. */
	private static final double FIRST = 0.2;

	private static final double LAST = 0.66;

	/** What stands in heads and feet and is known to stand beside something. */
	private static final Pattern BESIDE = Pattern.compile(
			"(?iu).*(?:c[ộô]ng h(?:òa|oà) xã h[ộô]i|độc lập\\s*-\\s*tự do|^số\\s*:|,\\s*ngày.{0,14}tháng|^nơi nhận|^(?:tm|kt|tl|tuq|q)\\.).*");

	/** What stands below a head. */
	private static final Pattern BELOW = Pattern.compile("(?:K[ẾÊ] HO[ẠA]CH|QUYẾT ĐỊNH|PHỤ LỤC)(?: [\\dIVX]+)?");

	/**
	 * The columns that begin with a line.
	 * @param width of the page, in points
	 * @return null where none do
	 */
	static @Nullable PageColumns of(List<PageLine> lines, int from, double width) {
		double left = width * FIRST;
		double right = width * LAST;
		int end = from;
		int two = 0;
		int more = 0;
		boolean beside = false;
		for (int at = from; at < lines.size(); at++) {
			PageLine line = lines.get(at);
			double[] room = room(line, left, right);
			if (room.length == 0 || at > from && far(lines.get(at - 1), line) || BELOW.matcher(line.text()).matches()) {
				break;
			}
			left = room[0];
			right = room[1];
			int pieces = line.pieces().size();
			two += (pieces == 2 && line.left() < left && line.right() > right) ? 1 : 0;
			more += (pieces > 2) ? 1 : 0;
			double middle = (left + right) / 2;
			beside |= line.pieces().stream().anyMatch((piece) -> BESIDE.matcher(piece.text()).matches());
			beside |= BESIDE.matcher(text(line, middle)).matches();
			end = at + 1;
		}
		return (two > 0 || beside) && more * 3 <= end - from ? parted(lines, from, end, (left + right) / 2) : null;
	}

	private static String text(PageLine line, double middle) {
		List<PageWord> words = line.words().stream().filter((word) -> word.left() > middle).toList();
		return words.isEmpty() ? "" : new PageLine(words).text();
	}

	private static boolean far(PageLine above, PageLine line) {
		return line.bottom() - above.bottom() > EMPTY * Math.max(line.height(), 1);
	}

	/**
	 * The widest room of a line between two places; none where it is no wider than that
	 * between its words.
	 */
	private static double[] room(PageLine line, double from, double to) {
		double[] widest = {};
		double before = from;
		List<PageWord> words = line.words();
		for (int at = 0; at <= words.size(); at++) {
			double left = Math.max(from, before);
			double right = Math.min(to, (at < words.size()) ? words.get(at).left() : to);
			boolean wide = at == 0 || at == words.size()
					|| words.get(at).left() - words.get(at - 1).right() > WIDER * between(words);
			if (wide && right - left >= ROOM && (widest.length == 0 || right - left > widest[1] - widest[0])) {
				widest = new double[] { left, right };
			}
			before = (at < words.size()) ? Math.max(before, words.get(at).right()) : before;
		}
		return widest;
	}

	/** The usual room between the words of a line. */
	private static double between(List<PageWord> words) {
		double[] rooms = new double[words.size() - 1];
		for (int at = 1; at < words.size(); at++) {
			rooms[at - 1] = words.get(at).left() - words.get(at - 1).right();
		}
		Arrays.sort(rooms);
		return (rooms.length > 1) ? Math.max(0, rooms[(rooms.length - 1) / 2]) : 0;
	}

	/** Both columns, where they stand beside each other and not one below the other. */
	private static @Nullable PageColumns parted(List<PageLine> lines, int from, int end, double middle) {
		List<PageWord> left = new ArrayList<>();
		List<PageWord> right = new ArrayList<>();
		for (PageLine line : lines.subList(from, end)) {
			line.words().forEach((word) -> ((word.right() <= middle) ? left : right).add(word));
		}
		boolean beside = !left.isEmpty() && !right.isEmpty() && top(left) < bottom(right) && top(right) < bottom(left);
		return beside ? new PageColumns(left, right, end) : null;
	}

	private static double top(List<PageWord> words) {
		return words.stream().mapToDouble(PageWord::top).min().orElse(0);
	}

	private static double bottom(List<PageWord> words) {
		return words.stream().mapToDouble(PageWord::bottom).max().orElse(0);
	}

}
