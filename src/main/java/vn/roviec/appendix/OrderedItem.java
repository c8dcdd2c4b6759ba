package vn.roviec.appendix;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.roviec.agency.FoldedWords;

/**
 * What the row of the appendix asks for.
 *
 * @param itemNo the row in the appendix
 * @param position the deliverable in the row
 * @param folded what the search looks into
 */
public record OrderedItem(int itemNo, int position, String groupLabel, String content, String deliverable,
		String folded) {

	private static final int TITLE = 500;

	static OrderedItem of(TaskOrder order) {
		String group = (order.group() != null) ? order.group() : "";
		return new OrderedItem(order.itemNo(), order.position(), group, order.content(), order.deliverable(),
				FoldedWords.of(order.content() + "\n" + order.deliverable() + "\n" + group).text());
	}

	/** What is to be done and handed in, on one line. */
	public String title() {
		return title(this.content, this.deliverable);
	}

	static String title(String content, String deliverable) {
		String whole = Stream.of(content, deliverable)
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(" → "))
			.replaceAll("\\s+", " ");
		return (whole.length() <= TITLE) ? whole : whole.substring(0, TITLE - 1) + "…";
	}

}
