package vn.roviec.document;

import java.util.stream.IntStream;

/** Estimates how much room a task takes in the printed appendix. */
final class RoomOfTask {

	/** Letters in a line of each column. */
	private static final int CONTENT = 38;

	private static final int PRODUCT = 22;

	private static final int UNITS = 15;

	private static final int DEADLINE = 13;

	/** In millimetres: a line, what a row has above and below, and a heading. */
	private static final double LINE = 4.9;

	private static final double MARGINS = 2.4;

	private static final int HEADING = 9;

	/** A task that is taller is cut by its page anyway. */
	private static final int MOST = 120;

	private RoomOfTask() {
	}

	/** In millimetres, with the heading of its group above. */
	static int withHeading(PlanSheet.Item item) {
		double products = item.products()
			.stream()
			.mapToDouble(
					(one) -> LINE * Math.max(lines(one.name(), PRODUCT), lines(one.deadline(), DEADLINE)) + MARGINS)
			.sum();
		int others = IntStream
			.of(lines(item.content(), CONTENT), lines(item.lead(), UNITS), lines(item.coordinating(), UNITS))
			.max()
			.orElseThrow();
		return (int) Math.min(MOST, Math.ceil(HEADING + Math.max(products, others * LINE + MARGINS)));
	}

	private static int lines(String words, int letters) {
		return words.lines().mapToInt((line) -> line.length() / letters + 1).sum();
	}

}
