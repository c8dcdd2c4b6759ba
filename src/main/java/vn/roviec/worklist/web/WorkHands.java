package vn.roviec.worklist.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.UnitId;
import vn.roviec.worklist.Candidate;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkState;

/**
 * Finds what a reader may do about who has a work item; each unit's officers are asked
 * for once a page.
 */
final class WorkHands {

	/** A plan's draft stays with its drafter, who is named in it. */
	private static final Set<String> OF_DRAFTER = Set.of("draft-plan", "digest-comments");

	private final Agencies agencies;

	private final Actor actor;

	private final Map<UnitId, List<Officer>> colleagues = new HashMap<>();

	WorkHands(Agencies agencies, Actor actor) {
		this.agencies = agencies;
		this.actor = actor;
	}

	WorkRow.Hand of(WorkItem item) {
		if (!item.isOpen() || !item.isOpenTo(this.actor)) {
			return new WorkRow.Hand(false, List.of(), false, false, false);
		}
		boolean free = item.state() == WorkState.OPEN;
		boolean own = this.actor.officer().equals(item.assignee());
		boolean passable = !OF_DRAFTER.contains(item.taskKey());
		Optional<UnitId> unit = item.candidate().ofUnit();
		boolean ofUnit = unit.filter((one) -> item.candidate().equals(Candidate.unit(one))).isPresent();
		return new WorkRow.Hand(free && ofUnit,
				unit.filter((one) -> ofUnit && !own && passable && this.actor.heads(one))
					.map(this::colleagues)
					.orElse(List.of()),
				own && ofUnit && !item.isPersonal(), own && ofUnit && passable,
				item.isHeldByAnother(this.actor.officer()) && passable);
	}

	/** The others of the item's unit. */
	List<Officer> colleagues(WorkItem item) {
		return item.candidate().ofUnit().map(this::colleagues).orElse(List.of());
	}

	private List<Officer> colleagues(UnitId unit) {
		return this.colleagues.computeIfAbsent(unit,
				(one) -> this.agencies.officersIn(this.actor.agency(), one)
					.stream()
					.filter((officer) -> !officer.id().equals(this.actor.officer()))
					.toList());
	}

}
