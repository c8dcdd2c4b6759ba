package vn.roviec.worklist.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.agency.StandIn;
import vn.roviec.web.DeadlineLines;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.Candidate;
import vn.roviec.worklist.WorkInBulk;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkList;
import vn.roviec.worklist.WorkState;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says each work item as a line that its reader understands. */
@Component
class WorkRows {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

	/** Taking it is a step of its own, with a name of its own. */
	private static final String ACCEPTED = "accept-task";

	private final Agencies agencies;

	private final WorkInBulk bulk;

	private final DeadlineLines deadlines;

	private final Spoken spoken;

	WorkRows(Agencies agencies, WorkInBulk bulk, DeadlineLines deadlines, Spoken spoken) {
		this.agencies = agencies;
		this.bulk = bulk;
		this.deadlines = deadlines;
		this.spoken = spoken;
	}

	/**
	 * In one transaction, so that the calendar is looked up once and not with each row.
	 */
	@Transactional(readOnly = true)
	public List<WorkRow> of(Actor actor, List<WorkItem> items, WorkList list) {
		WorkHands hands = new WorkHands(this.agencies, actor);
		return items.stream().map((item) -> of(actor, item, list, hands)).toList();
	}

	/** The step and what it is about. */
	String what(WorkItem item) {
		return this.spoken.words("worklist.what", this.spoken.words("task." + item.taskKey()), item.title());
	}

	private WorkRow of(Actor actor, WorkItem item, WorkList list, WorkHands hands) {
		WorkRow.Hand hand = hands.of(item);
		return new WorkRow(item, WorkGroup.of(item.due(), item.strictBefore(), this.spoken.today()), what(item),
				(list == WorkList.DONE) ? null : this.deadlines.of(item.agency(), item.due(), item.strictBefore()),
				wait(actor, item, list), WorkLinks.of(item), action(item, hand, list), hand,
				this.bulk.offeredAt(actor, item));
	}

	private String action(WorkItem item, WorkRow.Hand hand, WorkList list) {
		if (hand.giveFirst()) {
			return this.spoken.words(hand.claim() ? "worklist.assign" : "worklist.assign.again");
		}
		boolean own = hand.claim() ? ACCEPTED.equals(item.taskKey()) : list == WorkList.MINE;
		return this.spoken
			.words(own ? "task." + item.taskKey() + ".action" : hand.claim() ? "worklist.claim" : "common.open");
	}

	private String wait(Actor actor, WorkItem item, WorkList list) {
		if (list == WorkList.DONE) {
			return this.spoken.words("worklist.done.at", this.spoken.moment(item.endedAt()));
		}
		Optional<StandIn> absent = (list == WorkList.MINE || item.assignee() != null) ? item.inPlaceOf(actor)
				: Optional.empty();
		if (absent.isPresent()) {
			return this.spoken.words("worklist.instead", absent.get().name());
		}
		if (item.isHeldByAnother(actor.officer())) {
			return this.spoken.words("worklist.held", Objects.requireNonNullElse(item.assigneeName(), ""));
		}
		if (item.state() == WorkState.CLAIMED || list == WorkList.MINE) {
			return (item.requesterName() != null && !item.requesterName().equals(actor.name()))
					? this.spoken.words("worklist.waits", item.requesterName(), day(item.createdAt()))
					: this.spoken.words("worklist.since", day(item.createdAt()));
		}
		boolean elsewhere = list == WorkList.FOLLOWED || item.inPlaceOf(actor).isPresent();
		return elsewhere ? unclaimed(item) : this.spoken.words("worklist.unclaimed", day(item.createdAt()));
	}

	/**
	 * In whose hands unclaimed work is: those of a role, of a unit's head, or anybody's
	 * there.
	 */
	private String unclaimed(WorkItem item) {
		String since = day(item.createdAt());
		String unit = Objects.requireNonNullElse(item.unitName(), "");
		for (Role role : Role.values()) {
			if (item.candidate().isOf(role)) {
				return this.spoken.words("worklist.with", this.spoken.words("agency.role." + role), since);
			}
		}
		if (item.unit() != null && item.candidate().equals(Candidate.head(item.unit()))) {
			return this.spoken.words("worklist.with", this.spoken.words("worklist.head", unit), since);
		}
		return this.spoken.words("worklist.unclaimed.of", unit, since);
	}

	private String day(Instant moment) {
		return DAY.format(this.spoken.dayOf(moment));
	}

}
