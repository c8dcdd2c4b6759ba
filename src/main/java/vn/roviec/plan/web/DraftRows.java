package vn.roviec.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Unit;
import vn.roviec.plan.Coordinator;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Shows the rows of an appendix for editing. */
@Component
class DraftRows {

	private final Agencies agencies;

	private final Spoken spoken;

	DraftRows(Agencies agencies, Spoken spoken) {
		this.agencies = agencies;
		this.spoken = spoken;
	}

	List<DraftRow> of(AgencyId agency, List<PlanItem> items) {
		Map<UUID, Unit> units = this.agencies.units(agency)
			.stream()
			.collect(Collectors.toMap((unit) -> unit.id().value(), Function.identity()));
		List<DraftRow> rows = new ArrayList<>();
		String group = "";
		for (PlanItem item : items) {
			boolean begins = !item.groupLabel().equals(group);
			group = item.groupLabel();
			Set<UUID> ticked = item.coordinators()
				.stream()
				.map(Coordinator::unitId)
				.collect(Collectors.toCollection(LinkedHashSet::new));
			String names = ticked.stream()
				.filter(units::containsKey)
				.map((id) -> units.get(id).shortName())
				.collect(Collectors.joining(", "));
			rows.add(new DraftRow(rows.size() + 1, item.id(), begins ? group : null, item.content(), item.leadUnitId(),
					item.leadText(), item.coordinatingText(), ticked, names, item.funding(),
					item.deliverables().stream().map(this::product).toList()));
		}
		return rows;
	}

	/** How many deadlines of each kind wait for a person, the most first. */
	Map<String, Long> doubtful(List<PlanItem> items) {
		Map<String, Long> kinds = new LinkedHashMap<>();
		items.stream()
			.flatMap((item) -> item.deliverables().stream())
			.filter(PlannedDeliverable::doubtful)
			.collect(Collectors.groupingBy(PlannedDeliverable::kind, Collectors.counting()))
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.forEach((kind) -> kinds.put(kind.getKey(), kind.getValue()));
		return kinds;
	}

	private DraftRow.Product product(PlannedDeliverable product) {
		LocalDate due = product.dueOn();
		String said = (due == null) ? this.spoken.words("deadline.kind." + product.kind()) : this.spoken
			.words(product.strictBefore() ? "draft.due.before" : "draft.due.on", this.spoken.weekday(due));
		return new DraftRow.Product(product.ref(), product.text(), product.deadlineText(), said, product.rule(),
				product.doubtful());
	}

}
