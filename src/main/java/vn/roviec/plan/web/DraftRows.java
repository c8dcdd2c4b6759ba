package vn.roviec.plan.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Unit;
import vn.roviec.plan.Coordinator;
import vn.roviec.plan.Doubt;
import vn.roviec.plan.DoubtKind;
import vn.roviec.plan.FindingsAside;
import vn.roviec.plan.ImpossibleDates;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.ReadRow;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Shows the rows of an appendix for editing. */
@Component
class DraftRows {

	private final Agencies agencies;

	private final ImpossibleDates impossible;

	private final Spoken spoken;

	DraftRows(Agencies agencies, ImpossibleDates impossible, Spoken spoken) {
		this.agencies = agencies;
		this.impossible = impossible;
		this.spoken = spoken;
	}

	/**
	 * The rows.
	 * @param read what was read from the file, empty where the plan comes from none
	 */
	List<DraftRow> of(Plan plan, List<PlanItem> items, List<ReadRow> read) {
		Show show = new Show(plan.agency(), read, this.impossible.aside(plan, items));
		return items.stream().map(show::row).toList();
	}

	/** What was read and stands in no row any more. */
	List<Gone> gone(List<PlanItem> items, List<ReadRow> read) {
		Set<UUID> rows = items.stream().map(PlanItem::id).collect(Collectors.toSet());
		Set<UUID> products = items.stream()
			.flatMap((item) -> item.deliverables().stream())
			.map(PlannedDeliverable::ref)
			.collect(Collectors.toSet());
		List<Gone> gone = new ArrayList<>();
		for (ReadRow row : read) {
			if (!rows.contains(row.item().id())) {
				gone.add(new Gone(row.item().id(), row.item().content(), row.line()));
				continue;
			}
			row.item()
				.deliverables()
				.stream()
				.filter((product) -> !products.contains(product.ref()))
				.forEach((product) -> gone
					.add(new Gone(product.ref(), product.text(), row.lines().getOrDefault(product.ref(), 0))));
		}
		return gone;
	}

	/** A row or product that was read and then removed. */
	record Gone(UUID id, String words, int line) {
	}

	/** One pass over the rows, which knows the group that is open. */
	private final class Show {

		private final Map<UUID, Unit> units;

		private final Map<UUID, ReadRow> read;

		private final Map<UUID, PlannedDeliverable> products;

		private final Map<UUID, String> officers = new HashMap<>();

		private final AgencyId agency;

		private final Map<UUID, FindingsAside.Aside> aside;

		private String group = "";

		private int no;

		Show(AgencyId agency, List<ReadRow> read, Map<UUID, FindingsAside.Aside> aside) {
			this.agency = agency;
			this.aside = aside;
			this.units = DraftRows.this.agencies.units(agency)
				.stream()
				.collect(Collectors.toMap((unit) -> unit.id().value(), Function.identity()));
			this.read = read.stream().collect(Collectors.toMap((row) -> row.item().id(), Function.identity()));
			this.products = read.stream()
				.flatMap((row) -> row.item().deliverables().stream())
				.collect(Collectors.toMap(PlannedDeliverable::ref, Function.identity()));
		}

		DraftRow row(PlanItem item) {
			boolean begins = !item.groupLabel().equals(this.group);
			this.group = item.groupLabel();
			this.no++;
			Set<UUID> ticked = item.coordinators()
				.stream()
				.map(Coordinator::unitId)
				.collect(Collectors.toCollection(LinkedHashSet::new));
			String names = ticked.stream()
				.filter(this.units::containsKey)
				.map((id) -> this.units.get(id).shortName())
				.collect(Collectors.joining(", "));
			ReadRow origin = this.read.get(item.id());
			Map<UUID, Integer> lines = (origin != null) ? origin.lines() : Map.of();
			DoubtKind open = item.openDoubt();
			return new DraftRow(this.no, item.id(), begins ? this.group : null, item.content(), item.leadUnitId(),
					item.leadText(), item.coordinatingText(), ticked, names, item.funding(),
					item.deliverables().stream().map((one) -> product(one, lines.getOrDefault(one.ref(), 0))).toList(),
					(origin != null) ? origin.line() : 0,
					new DraftRow.Look((open != null) ? open.name() : null, settled(item.doubt())), was(item, origin));
		}

		private DraftRow.Was was(PlanItem now, @Nullable ReadRow origin) {
			if (origin == null) {
				return new DraftRow.Was(null, null, null, null);
			}
			PlanItem then = origin.item();
			boolean sameLead = then.leadText().isBlank() || Objects.equals(then.leadUnitId(), now.leadUnitId());
			return new DraftRow.Was(was(then.content(), now.content()), sameLead ? null : then.leadText(),
					was(then.coordinatingText(), now.coordinatingText()), was(then.funding(), now.funding()));
		}

		private DraftRow.Product product(PlannedDeliverable product, int line) {
			LocalDate due = product.dueOn();
			Spoken spoken = DraftRows.this.spoken;
			String said = (due == null) ? spoken.words("deadline.kind." + product.kind())
					: spoken.words(product.strictBefore() ? "draft.due.before" : "draft.due.on", spoken.weekday(due));
			PlannedDeliverable then = this.products.getOrDefault(product.ref(), product);
			return new DraftRow.Product(product.ref(), product.text(), product.deadlineText(), said, product.rule(),
					line, look(product), was(then.text(), product.text()),
					was(then.deadlineText(), product.deadlineText()));
		}

		private DraftRow.Look look(PlannedDeliverable product) {
			Doubt doubt = product.doubt();
			FindingsAside.Aside why = this.aside.get(product.ref());
			if (product.impossible()) {
				return new DraftRow.Look((why != null) ? null : DoubtKind.INVALID.name(), (why != null)
						? DraftRows.this.spoken.words("draft.settled.aside", why.reason(), why.officer()) : null);
			}
			return new DraftRow.Look((doubt != null && doubt.open()) ? doubt.kind().name() : null, settled(doubt));
		}

		private @Nullable String settled(@Nullable Doubt doubt) {
			if (doubt == null || doubt.settledBy() == null || doubt.settledAt() == null) {
				return null;
			}
			String who = this.officers.computeIfAbsent(doubt.settledBy(),
					(id) -> DraftRows.this.agencies.officer(this.agency, new OfficerId(id))
						.map(Officer::name)
						.orElse(""));
			return DraftRows.this.spoken.words("draft.settled", who, DraftRows.this.spoken.recently(doubt.settledAt()));
		}

		private static @Nullable String was(String then, String now) {
			return then.strip().equals(now.strip()) ? null : then;
		}

	}

}
