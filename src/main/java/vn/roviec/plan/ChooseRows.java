package vn.roviec.plan;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The drafter of an amending plan chooses which rows of the older one it changes and
 * which it ends; a row that is to change comes into the draft as it stands, to be edited
 * there.
 */
@Service
public class ChooseRows {

	private static final int LONGEST = 1000;

	private final Plans plans;

	private final Amendments amendments;

	private final AmendedRows changes;

	private final AuditLog audit;

	private final Clock clock;

	ChooseRows(Plans plans, Amendments amendments, AmendedRows changes, AuditLog audit, Clock clock) {
		this.plans = plans;
		this.amendments = amendments;
		this.changes = changes;
		this.audit = audit;
		this.clock = clock;
	}

	/** What is chosen for each row of the older plan; rows that stay are left out. */
	public Choice chosen(Plan draft) {
		Set<UUID> changed = new HashSet<>();
		Map<UUID, String> ended = new HashMap<>();
		Set<UUID> own = own(draft);
		this.changes.of(draft.agency(), draft.id()).forEach((one) -> {
			if (one.row() == null) {
				ended.put(one.older(), one.reason());
			}
			else if (own.contains(one.row())) {
				changed.add(one.older());
			}
		});
		return new Choice(changed, ended);
	}

	/**
	 * Keeps the choice: rows that are not to change any more leave the draft, those that
	 * were edited in it stay as they are.
	 * @throws Refused where a row is to end without a reason, or stands otherwise by now
	 */
	@Transactional
	public void choose(Actor actor, PlanId id, Choice choice) {
		Plan draft = this.plans.getLocked(actor.agency(), id);
		draft.mustBeOpenTo(actor);
		Plan older = this.amendments.amended(draft).orElseThrow(() -> new NotFound("plan"));
		Set<UUID> own = own(draft);
		Map<UUID, UUID> held = new HashMap<>();
		Set<UUID> linked = new HashSet<>();
		this.changes.of(actor.agency(), id).stream().filter((one) -> one.row() != null).forEach((one) -> {
			linked.add(one.row());
			if (own.contains(one.row())) {
				held.put(one.older(), one.row());
			}
		});
		Drafted drafted = new Drafted(draft, held);
		List<StandingRow> rows = this.amendments.before(older, draft);
		rows.stream().filter((row) -> row.ended() == null).forEach((row) -> drafted.take(row, choice));
		if (drafted.kept.size() < choice.changed().size() + choice.ended().size()) {
			throw new Refused("plan.amend.changed");
		}
		draft.items().stream().filter((item) -> !linked.contains(item.id())).forEach(drafted.items::add);
		draft.edit(actor, drafted.items, this.clock.instant());
		this.plans.save(draft);
		this.changes.set(actor.agency(), id, drafted.kept);
		this.audit.append(actor, "plan.rows-chosen", id.value(),
				choice.changed().size() + " · " + choice.ended().size());
	}

	private static Set<UUID> own(Plan draft) {
		Set<UUID> own = new HashSet<>();
		draft.items().forEach((item) -> own.add(item.id()));
		return own;
	}

	/**
	 * What becomes of the rows of the older plan.
	 *
	 * @param ended why, by the row
	 */
	public record Choice(Set<UUID> changed, Map<UUID, String> ended) {

		public Choice {
			changed = Set.copyOf(changed);
			ended = Map.copyOf(ended);
		}

	}

	/** The draft's rows while they are put together anew. */
	private static final class Drafted {

		private final Map<UUID, PlanItem> own = new HashMap<>();

		private final Map<UUID, UUID> held;

		private final List<PlanItem> items = new ArrayList<>();

		private final List<AmendedRow> kept = new ArrayList<>();

		Drafted(Plan draft, Map<UUID, UUID> held) {
			draft.items().forEach((item) -> this.own.put(item.id(), item));
			this.held = held;
		}

		void take(StandingRow row, Choice choice) {
			UUID id = row.item().id();
			String reason = choice.ended().get(id);
			if (reason != null) {
				end(row, reason.strip());
			}
			else if (choice.changed().contains(id)) {
				UUID before = this.held.get(id);
				PlanItem item = (before != null) ? Objects.requireNonNull(this.own.get(before)) : row.item().copied();
				this.items.add(item);
				this.kept.add(new AmendedRow(id, item.id(), ""));
			}
		}

		private void end(StandingRow row, String reason) {
			if (reason.isEmpty()) {
				throw new Refused("plan.amend.reason.missing", row.no());
			}
			if (reason.length() > LONGEST) {
				throw new Refused("plan.words.long", LONGEST);
			}
			this.kept.add(new AmendedRow(row.item().id(), null, reason));
		}

	}

}
