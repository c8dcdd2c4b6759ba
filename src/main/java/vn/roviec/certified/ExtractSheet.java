package vn.roviec.certified;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import vn.roviec.document.PlanSheet;

/** Leaves of a document what an extract shows, with all that makes it a document. */
final class ExtractSheet {

	private ExtractSheet() {
	}

	/** The same sheet with these parts of its text and these tasks alone. */
	static PlanSheet of(PlanSheet whole, List<Integer> paragraphs, List<Integer> tasks) {
		return new PlanSheet(whole.parent(), whole.issuer(), whole.symbol(), whole.place(), whole.date(), whole.title(),
				whole.bases(), chosen(whole.body(), paragraphs, 0), whole.recipients(), whole.archive(),
				whole.capacity(), whole.signatoryTitle(), whole.signerName(), groups(whole.appendix(), tasks));
	}

	private static List<PlanSheet.Group> groups(List<PlanSheet.Group> groups, List<Integer> tasks) {
		List<PlanSheet.Group> left = new ArrayList<>();
		int before = 0;
		for (PlanSheet.Group group : groups) {
			List<PlanSheet.Item> items = chosen(group.items(), tasks, before);
			if (!items.isEmpty()) {
				left.add(new PlanSheet.Group(group.number(), group.title(), items));
			}
			before += group.items().size();
		}
		return left;
	}

	private static <T> List<T> chosen(List<T> all, List<Integer> places, int first) {
		return IntStream.range(0, all.size())
			.filter((place) -> places.contains(first + place))
			.mapToObj(all::get)
			.toList();
	}

}
