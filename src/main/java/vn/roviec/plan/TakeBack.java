package vn.roviec.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;

import org.springframework.stereotype.Component;

/**
 * Puts back into a draft what was read from its file, cell by cell or by rows that were
 * removed.
 */
@Component
public class TakeBack {

	private final ReadRows read;

	private final ResolveUnits units;

	TakeBack(ReadRows read, ResolveUnits units) {
		this.read = read;
		this.units = units;
	}

	/**
	 * The appendix with a cell, a row or a product as it was read; unchanged where
	 * nothing of this id was.
	 * @param place the row, or for "product" and "due" the product
	 */
	public List<PlanItem> of(Plan plan, List<PlanItem> items, Cell cell, UUID place) {
		List<PlanItem> rows = this.read.of(plan.agency(), plan.id()).stream().map(ReadRow::item).toList();
		if (cell == Cell.ROW) {
			return row(plan.agency(), rows, items, place);
		}
		Map<UUID, PlanItem> byId = rows.stream().collect(Collectors.toMap(PlanItem::id, Function.identity()));
		Map<UUID, PlannedDeliverable> products = products(rows);
		return items.stream()
			.map((item) -> cell(plan.agency(), item, byId.get(item.id()), cell, place))
			.map((item) -> item.with(item.deliverables()
				.stream()
				.map((one) -> one.ref().equals(place) ? product(one, products.get(place), cell) : one)
				.toList()))
			.toList();
	}

	private PlanItem cell(AgencyId agency, PlanItem now, @Nullable PlanItem read, Cell cell, UUID place) {
		if (read == null || !now.id().equals(place)) {
			return now;
		}
		boolean lead = cell == Cell.LEAD;
		boolean coordinating = cell == Cell.COORDINATING;
		return new PlanItem(now.id(), now.groupLabel(), (cell == Cell.CONTENT) ? read.content() : now.content(),
				lead ? read.leadUnitId() : now.leadUnitId(), lead ? read.leadText() : now.leadText(),
				coordinating ? read.coordinatingText() : now.coordinatingText(),
				(cell == Cell.FUNDING) ? read.funding() : now.funding(),
				coordinating ? coordinators(agency, read) : now.coordinators(), now.deliverables(),
				lead ? read.doubt() : now.doubt());
	}

	private static PlannedDeliverable product(PlannedDeliverable now, @Nullable PlannedDeliverable read, Cell cell) {
		if (read == null) {
			return now;
		}
		return switch (cell) {
			case PRODUCT -> now.called(read.text());
			case DUE -> read.called(now.text());
			default -> now;
		};
	}

	/** A row comes back where it stood in the file, a product at the end of its row. */
	private List<PlanItem> row(AgencyId agency, List<PlanItem> rows, List<PlanItem> items, UUID place) {
		List<PlanItem> all = new ArrayList<>(items);
		for (int at = 0; at < rows.size(); at++) {
			PlanItem row = rows.get(at);
			if (row.id().equals(place) && items.stream().noneMatch((item) -> item.id().equals(place))) {
				all.add(after(rows.subList(0, at), items), whole(agency, row, items));
				return all;
			}
		}
		PlannedDeliverable product = products(rows).get(place);
		if (product != null && !products(items).containsKey(place)) {
			UUID owner = rows.stream()
				.filter((row) -> row.deliverables().contains(product))
				.map(PlanItem::id)
				.findFirst()
				.orElseThrow();
			all.replaceAll((item) -> {
				List<PlannedDeliverable> more = new ArrayList<>(item.deliverables());
				more.add(product);
				return item.id().equals(owner) ? item.with(more) : item;
			});
		}
		return all;
	}

	private PlanItem whole(AgencyId agency, PlanItem row, List<PlanItem> items) {
		Set<UUID> there = products(items).keySet();
		return new PlanItem(row.id(), row.groupLabel(), row.content(), row.leadUnitId(), row.leadText(),
				row.coordinatingText(), row.funding(), coordinators(agency, row),
				row.deliverables().stream().filter((product) -> !there.contains(product.ref())).toList(), row.doubt());
	}

	private static int after(List<PlanItem> before, List<PlanItem> items) {
		Set<UUID> ids = before.stream().map(PlanItem::id).collect(Collectors.toSet());
		int after = 0;
		for (int at = 0; at < items.size(); at++) {
			after = ids.contains(items.get(at).id()) ? at + 1 : after;
		}
		return after;
	}

	private List<Coordinator> coordinators(AgencyId agency, PlanItem read) {
		return read.coordinatingText().isEmpty() ? List.of()
				: this.units.of(agency, read.coordinatingText())
					.stream()
					.map((unit) -> new Coordinator(unit.value()))
					.toList();
	}

	private static Map<UUID, PlannedDeliverable> products(List<PlanItem> items) {
		return items.stream()
			.flatMap((item) -> item.deliverables().stream())
			.collect(Collectors.toMap(PlannedDeliverable::ref, Function.identity()));
	}

	/** What can be taken back. */
	public enum Cell {

		CONTENT, LEAD, COORDINATING, FUNDING, PRODUCT, DUE, ROW

	}

}
