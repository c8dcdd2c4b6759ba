package vn.roviec.plan;

import java.util.ArrayList;
import java.util.List;

/** Which lines of two texts are the same, by their longest common subsequence. */
final class LineDiff {

	/** Beyond this the middle counts as changed whole: 4 million cells at most. */
	private static final int LONGEST = 2000;

	private LineDiff() {
	}

	/**
	 * Walks both texts in order.
	 * @return stretches that differ; never one empty on both sides
	 */
	static List<Stretch> between(List<String> before, List<String> after) {
		int head = 0;
		while (head < before.size() && head < after.size() && before.get(head).equals(after.get(head))) {
			head++;
		}
		int tail = 0;
		while (tail < before.size() - head && tail < after.size() - head
				&& before.get(before.size() - 1 - tail).equals(after.get(after.size() - 1 - tail))) {
			tail++;
		}
		return middle(before, after, new Stretch(head, before.size() - tail, head, after.size() - tail));
	}

	private static List<Stretch> middle(List<String> before, List<String> after, Stretch whole) {
		if (whole.isEmpty()) {
			return List.of();
		}
		int rows = whole.beforeEnd() - whole.beforeStart();
		int columns = whole.afterEnd() - whole.afterStart();
		if (rows > LONGEST || columns > LONGEST) {
			return List.of(whole);
		}
		int[][] common = new int[rows + 1][columns + 1];
		for (int row = rows - 1; row >= 0; row--) {
			for (int column = columns - 1; column >= 0; column--) {
				boolean same = before.get(whole.beforeStart() + row).equals(after.get(whole.afterStart() + column));
				common[row][column] = same ? common[row + 1][column + 1] + 1
						: Math.max(common[row + 1][column], common[row][column + 1]);
			}
		}
		return walk(common, before, after, whole);
	}

	private static List<Stretch> walk(int[][] common, List<String> before, List<String> after, Stretch whole) {
		List<Stretch> found = new ArrayList<>();
		int row = 0;
		int column = 0;
		int rowStart = 0;
		int columnStart = 0;
		int rows = common.length - 1;
		int columns = common[0].length - 1;
		while (row < rows || column < columns) {
			boolean both = row < rows && column < columns;
			if (both && before.get(whole.beforeStart() + row).equals(after.get(whole.afterStart() + column))) {
				add(found, whole, new Stretch(rowStart, row, columnStart, column));
				rowStart = ++row;
				columnStart = ++column;
			}
			else if (column >= columns || (row < rows && common[row + 1][column] >= common[row][column + 1])) {
				row++;
			}
			else {
				column++;
			}
		}
		add(found, whole, new Stretch(rowStart, row, columnStart, column));
		return found;
	}

	private static void add(List<Stretch> found, Stretch whole, Stretch part) {
		if (!part.isEmpty()) {
			found.add(new Stretch(whole.beforeStart() + part.beforeStart(), whole.beforeStart() + part.beforeEnd(),
					whole.afterStart() + part.afterStart(), whole.afterStart() + part.afterEnd()));
		}
	}

	/** Lines from start (included) to end (excluded) that were replaced. */
	record Stretch(int beforeStart, int beforeEnd, int afterStart, int afterEnd) {

		boolean isEmpty() {
			return this.beforeStart == this.beforeEnd && this.afterStart == this.afterEnd;
		}

	}

}
