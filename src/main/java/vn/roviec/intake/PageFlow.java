package vn.roviec.intake;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Tells by margins and gaps which lines of a page go on with the line above: that one is
 * full, this one not set in, and no more room is between them than between other lines.
 */
final class PageFlow {

	/** Fewer lines have no margins that could be known. */
	private static final int FEW = 4;

	private static final double SET_IN = 6;

	private final double left;

	private final double right;

	private final double leading;

	PageFlow(List<PageLine> lines) {
		double widest = lines.stream().mapToDouble((line) -> line.right() - line.left()).max().orElse(0);
		List<PageLine> wide = lines.stream().filter((line) -> line.right() - line.left() > widest * 0.8).toList();
		boolean known = wide.size() >= FEW;
		this.left = known ? wide.stream().mapToDouble(PageLine::left).min().orElse(0) : -1;
		this.right = known ? wide.stream().mapToDouble(PageLine::right).max().orElse(0) : -1;
		double[] gaps = new double[Math.max(0, lines.size() - 1)];
		for (int at = 1; at < lines.size(); at++) {
			double gap = lines.get(at).bottom() - lines.get(at - 1).bottom();
			gaps[at - 1] = (gap > 0) ? gap : Double.MAX_VALUE;
		}
		Arrays.sort(gaps);
		this.leading = (gaps.length > 0) ? gaps[gaps.length / 4] : 0;
	}

	/**
	 * Whether a line goes on with the one above.
	 * @param above on this page or at the end of the page before
	 */
	boolean goesOn(@Nullable PageLine above, PageLine line) {
		if (above == null || this.right < 0) {
			return false;
		}
		PageWord first = line.words().get(0);
		boolean full = above.right() + (first.right() - first.left()) + line.height() * 0.2 > this.right - 1;
		boolean setIn = line.left() > this.left + SET_IN;
		double gap = line.bottom() - above.bottom();
		return full && !setIn && gap < this.leading * 1.2;
	}

}
