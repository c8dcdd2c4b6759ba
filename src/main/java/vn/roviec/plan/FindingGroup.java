package vn.roviec.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * Findings that say the same thing, mostly of several rows: one line of the list, settled
 * at once.
 *
 * @param rows numbers of the rows, in their order; empty where it is about none
 */
public record FindingGroup(List<DraftFinding> members, List<Integer> rows) {

	public FindingGroup {
		members = List.copyOf(members);
		rows = List.copyOf(rows);
	}

	/**
	 * The groups, in the order of their first members.
	 * @param numbers of rows, by their ids
	 */
	static List<FindingGroup> of(List<DraftFinding> findings, Map<UUID, Integer> numbers) {
		Map<String, List<DraftFinding>> groups = new LinkedHashMap<>();
		findings.forEach((one) -> groups.computeIfAbsent(one.alike(), (key) -> new ArrayList<>()).add(one));
		return groups.values().stream().map((group) -> new FindingGroup(group, rows(group, numbers))).toList();
	}

	private static List<Integer> rows(List<DraftFinding> group, Map<UUID, Integer> numbers) {
		return group.stream()
			.map((one) -> numbers.get(one.row()))
			.filter(Objects::nonNull)
			.distinct()
			.sorted()
			.toList();
	}

	public DraftFinding first() {
		return this.members.get(0);
	}

	public int size() {
		return this.members.size();
	}

	/** How all of them are put right at once, null where only a person can. */
	public @Nullable Mend mend() {
		Mend first = first().mend();
		if (first == null || size() == 1) {
			return first;
		}
		UnaryOperator<Mend.Typed> all = (typed) -> {
			Mend.Typed mended = typed;
			for (DraftFinding one : this.members) {
				mended = (one.mend() != null) ? one.mend().change().apply(mended) : mended;
			}
			return mended;
		};
		return first().collective() ? Mend.of(first.key() + ".all", all, size())
				: new Mend(first.key(), first.arguments(), all);
	}

	boolean holds(String finding) {
		return this.members.stream().anyMatch((one) -> one.id().equals(finding));
	}

}
