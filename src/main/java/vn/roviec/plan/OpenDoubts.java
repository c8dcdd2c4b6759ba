package vn.roviec.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Cells of an appendix that a person must still look at and could confirm as they are.
 *
 * @param rows numbers of the rows, one for each cell, by the reason
 */
public record OpenDoubts(Map<DoubtKind, List<Integer>> rows) {

	/**
	 * Those of an appendix; a lead that is missing must be chosen, a day that does not
	 * exist typed anew, and they are none of them.
	 */
	public static OpenDoubts of(List<PlanItem> items) {
		Map<DoubtKind, List<Integer>> rows = new EnumMap<>(DoubtKind.class);
		for (int index = 0; index < items.size(); index++) {
			PlanItem item = items.get(index);
			int no = index + 1;
			Stream<Doubt> lead = (item.leadUnitId() != null) ? Stream.ofNullable(item.doubt()) : Stream.empty();
			Stream<Doubt> deadlines = item.deliverables()
				.stream()
				.filter((product) -> !product.impossible())
				.map(PlannedDeliverable::doubt)
				.filter(Objects::nonNull);
			Stream.concat(lead, deadlines)
				.filter(Doubt::open)
				.forEach((doubt) -> rows.computeIfAbsent(doubt.kind(), (kind) -> new ArrayList<>()).add(no));
		}
		return new OpenDoubts(rows);
	}

	public int count() {
		return this.rows.values().stream().mapToInt(List::size).sum();
	}

}
