package vn.roviec.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;

/**
 * The rows of an appendix while they are edited: rows and products come, go and move,
 * deadlines are confirmed. What names a row that is not there changes nothing.
 */
public final class AppendixRows {

	private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

	private final List<PlanItem> items;

	public AppendixRows(List<PlanItem> items) {
		this.items = new ArrayList<>(items);
	}

	public List<PlanItem> items() {
		return List.copyOf(this.items);
	}

	/** Adds an empty row below a row, or at the end; the new row's id. */
	public UUID add(UUID after) {
		int at = place(after);
		int above = (at < 0) ? this.items.size() - 1 : at;
		PlanItem row = empty((above < 0) ? "" : this.items.get(above).groupLabel());
		this.items.add(above + 1, row);
		return row.id();
	}

	/** Adds a group with an empty row at the end; the new row's id. */
	public UUID addGroup() {
		long groups = this.items.stream()
			.map(PlanItem::groupLabel)
			.filter((label) -> !label.isBlank())
			.distinct()
			.count();
		PlanItem row = empty(ROMAN.get((int) Math.min(groups, ROMAN.size() - 1)) + ". ");
		this.items.add(row);
		return row.id();
	}

	/** Puts rows below a row, in its place where it is empty. */
	public void insert(UUID after, List<PlanItem> rows) {
		int at = place(after);
		int above = (at < 0) ? this.items.size() - 1 : at;
		String group = (above < 0) ? "" : this.items.get(above).groupLabel();
		List<PlanItem> grouped = rows.stream()
			.map((row) -> row.groupLabel().isBlank() ? row.under(group) : row)
			.toList();
		this.items.addAll(above + 1, grouped);
		if (at >= 0 && blank(this.items.get(at))) {
			this.items.remove(at);
		}
	}

	public void remove(UUID row) {
		this.items.removeIf((item) -> item.id().equals(row));
	}

	/** Moves a row up, first to the end of the group above where it heads its own. */
	public void up(UUID row) {
		int at = place(row);
		if (at > 0) {
			String above = this.items.get(at - 1).groupLabel();
			if (this.items.get(at).groupLabel().equals(above)) {
				this.items.add(at - 1, this.items.remove(at));
			}
			else {
				this.items.set(at, this.items.get(at).under(above));
			}
		}
	}

	/** Moves a row down, first to the head of the group below where it ends its own. */
	public void down(UUID row) {
		int at = place(row);
		if (at >= 0 && at < this.items.size() - 1) {
			String below = this.items.get(at + 1).groupLabel();
			if (this.items.get(at).groupLabel().equals(below)) {
				this.items.add(at + 1, this.items.remove(at));
			}
			else {
				this.items.set(at, this.items.get(at).under(below));
			}
		}
	}

	/** Adds an empty product to a row; its reference. */
	public UUID addProduct(UUID row) {
		PlannedDeliverable product = product();
		change((item) -> item.id().equals(row), (item) -> {
			List<PlannedDeliverable> products = new ArrayList<>(item.deliverables());
			products.add(product);
			return item.with(products);
		});
		return product.ref();
	}

	public void removeProduct(UUID ref) {
		change((item) -> true, (item) -> item
			.with(item.deliverables().stream().filter((product) -> !product.ref().equals(ref)).toList()));
	}

	/**
	 * A person has looked at this deadline, or at this row's lead, and agrees with it.
	 */
	public void confirm(UUID place, OfficerId officer, Instant at) {
		change((item) -> item.id().equals(place), (item) -> item.confirmed(officer, at));
		products((product) -> product.ref().equals(place), (product) -> product.confirmed(officer, at));
	}

	/** As above, for everything that is doubtful for the same reason. */
	public void confirmKind(DoubtKind kind, OfficerId officer, Instant at) {
		change((item) -> kind(item.doubt(), kind), (item) -> item.confirmed(officer, at));
		products((product) -> kind(product.doubt(), kind), (product) -> product.confirmed(officer, at));
	}

	/** As above, for everything that is doubtful. */
	public void confirmAll(OfficerId officer, Instant at) {
		change((item) -> true, (item) -> item.confirmed(officer, at));
		products((product) -> true, (product) -> product.confirmed(officer, at));
	}

	private static boolean kind(@Nullable Doubt doubt, DoubtKind kind) {
		return doubt != null && doubt.kind() == kind;
	}

	private void products(Predicate<PlannedDeliverable> wanted, UnaryOperator<PlannedDeliverable> change) {
		change((item) -> item.deliverables().stream().anyMatch(wanted),
				(item) -> item.with(item.deliverables()
					.stream()
					.map((product) -> wanted.test(product) ? change.apply(product) : product)
					.toList()));
	}

	private void change(Predicate<PlanItem> wanted, UnaryOperator<PlanItem> change) {
		this.items.replaceAll((item) -> wanted.test(item) ? change.apply(item) : item);
	}

	private int place(UUID row) {
		for (int at = 0; at < this.items.size(); at++) {
			if (this.items.get(at).id().equals(row)) {
				return at;
			}
		}
		return -1;
	}

	private static boolean blank(PlanItem item) {
		return item.content().isBlank() && item.leadUnitId() == null
				&& item.deliverables()
					.stream()
					.allMatch((product) -> product.text().isBlank() && product.deadlineText().isBlank());
	}

	private static PlanItem empty(String group) {
		return new PlanItem(UUID.randomUUID(), group, "", null, "", "", "", List.of(), List.of(product()));
	}

	private static PlannedDeliverable product() {
		return new PlannedDeliverable(UUID.randomUUID(), "", "", null, null, false, "BLANK", "",
				Doubt.of(DoubtKind.UNDATED));
	}

}
