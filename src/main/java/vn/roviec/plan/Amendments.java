package vn.roviec.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * What plans that amend another one make of its rows: they are gone through in the order
 * in which they were issued.
 */
@Component
public class Amendments {

	private final PlanLinks links;

	private final Plans plans;

	private final AmendedRows changes;

	Amendments(PlanLinks links, Plans plans, AmendedRows changes) {
		this.links = links;
		this.plans = plans;
		this.changes = changes;
	}

	/** The plan that this one amends; empty where it amends none. */
	public Optional<Plan> amended(Plan plan) {
		return this.links.of(plan.agency(), plan.id())
			.filter((link) -> link.kind() == PlanLink.Kind.AMENDS)
			.map((link) -> this.plans.get(plan.agency(), link.older()));
	}

	/** The issued plans that amend this one, the first issued first. */
	public List<Plan> issued(Plan plan) {
		return this.links.to(plan.agency(), plan.id())
			.stream()
			.filter((link) -> link.kind() == PlanLink.Kind.AMENDS)
			.map((link) -> this.plans.get(plan.agency(), link.plan()))
			.toList();
	}

	/** The rows of an issued plan as they stand now, with those that have ended. */
	public List<StandingRow> rows(Plan plan) {
		return after(plan, issued(plan));
	}

	/** The rows of the older plan as this amending one finds them. */
	public List<StandingRow> before(Plan older, Plan amending) {
		return after(older, issued(older).stream().takeWhile((issued) -> !issued.id().equals(amending.id())).toList());
	}

	/** The same rows as the amending plan leaves them, be it issued or not. */
	public List<StandingRow> with(Plan older, Plan amending) {
		return amend(before(older, amending), amending);
	}

	/** The rows that the amending plan changes, ends or adds, as it leaves them. */
	public List<StandingRow> touched(Plan older, Plan amending) {
		return with(older, amending).stream().filter((row) -> row.isBy(amending)).toList();
	}

	/**
	 * The first row that the amending plan takes up and that another has amended since;
	 * null where all stand as the draft found them.
	 */
	@Nullable StandingRow overtaken(Plan older, Plan amending) {
		List<StandingRow> rows = before(older, amending);
		for (AmendedRow change : this.changes.of(amending.agency(), amending.id())) {
			StandingRow stale = rows.stream().filter((row) -> isStale(row, change)).findFirst().orElse(null);
			if (stale != null) {
				return stale;
			}
		}
		return null;
	}

	private static boolean isStale(StandingRow row, AmendedRow change) {
		return row.before().stream().anyMatch((item) -> item.id().equals(change.older()))
				|| (row.ended() != null && row.item().id().equals(change.older()));
	}

	private List<StandingRow> after(Plan plan, List<Plan> amendments) {
		List<StandingRow> rows = new ArrayList<>();
		plan.items().forEach((item) -> rows.add(StandingRow.issued(rows.size() + 1, item)));
		List<StandingRow> standing = rows;
		for (Plan amending : amendments) {
			standing = amend(standing, amending);
		}
		return List.copyOf(standing);
	}

	private List<StandingRow> amend(List<StandingRow> rows, Plan amending) {
		Map<UUID, AmendedRow> taken = this.changes.of(amending.agency(), amending.id())
			.stream()
			.collect(Collectors.toMap(AmendedRow::older, Function.identity()));
		Map<UUID, PlanItem> own = new LinkedHashMap<>();
		amending.items().forEach((item) -> own.put(item.id(), item));
		List<StandingRow> amended = new ArrayList<>();
		for (StandingRow row : rows) {
			AmendedRow change = (row.ended() == null) ? taken.get(row.item().id()) : null;
			amended.add((change != null) ? amend(row, change, own, amending) : row);
		}
		taken.values().stream().map(AmendedRow::row).filter(Objects::nonNull).forEach(own::remove);
		own.values().forEach((item) -> amended.add(StandingRow.added(amended.size() + 1, item, amending)));
		return amended;
	}

	/** A row that the drafter has taken out of the draft again stays as it was. */
	private static StandingRow amend(StandingRow row, AmendedRow change, Map<UUID, PlanItem> own, Plan amending) {
		if (change.row() == null) {
			return row.ended(amending, change.reason());
		}
		PlanItem item = own.get(change.row());
		return (item != null) ? row.changed(item, amending) : row;
	}

}
