package vn.roviec.worklist.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.Role;
import vn.roviec.agency.Unit;
import vn.roviec.web.DeadlineLines;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.Candidate;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkState;

import org.springframework.stereotype.Component;

/** Says each work item as a line that its reader understands. */
@Component
class WorkRows {

	/** Given to one person by name; giving them back would leave nobody to answer. */
	private static final Set<String> PERSONAL = Set.of("draft-plan", "digest-comments", "perform-task");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM");

	private final Agencies agencies;

	private final DeadlineLines deadlines;

	private final Spoken spoken;

	WorkRows(Agencies agencies, DeadlineLines deadlines, Spoken spoken) {
		this.agencies = agencies;
		this.deadlines = deadlines;
		this.spoken = spoken;
	}

	WorkRow of(Actor actor, WorkItem item, Tab tab) {
		boolean unclaimed = tab == Tab.UNIT && item.state() == WorkState.OPEN;
		boolean head = unclaimed && item.unit() != null && actor.heads(item.unit());
		return new WorkRow(item, WorkGroup.of(item.due(), item.strictBefore(), this.spoken.today()),
				this.spoken.words("worklist.what", this.spoken.words("task." + item.taskKey()), item.title()),
				this.deadlines.of(item.agency(), item.due(), item.strictBefore()), wait(actor, item, tab),
				WorkLinks.of(item), unclaimed ? claim(item) : null, head ? assign(item) : null,
				head ? colleagues(actor, item) : List.of(), tab == Tab.MINE && isReleasable(item));
	}

	private static String claim(WorkItem item) {
		return WorkLinks.isAcceptedAtOnce(item) ? "/tasks/" + item.subject() + "/accept"
				: "/work/" + item.id() + "/claim";
	}

	private static String assign(WorkItem item) {
		return WorkLinks.isAcceptedAtOnce(item) ? "/tasks/" + item.subject() + "/assign"
				: "/work/" + item.id() + "/assign";
	}

	private List<Officer> colleagues(Actor actor, WorkItem item) {
		if (item.unit() == null) {
			return List.of();
		}
		return this.agencies.officersIn(actor.agency(), item.unit())
			.stream()
			.filter((officer) -> !officer.id().equals(actor.officer()))
			.toList();
	}

	private static boolean isReleasable(WorkItem item) {
		return item.state() == WorkState.CLAIMED && item.unit() != null && !PERSONAL.contains(item.taskKey())
				&& item.candidate().equals(Candidate.unit(item.unit()));
	}

	private String wait(Actor actor, WorkItem item, Tab tab) {
		return switch (tab) {
			case DONE -> this.spoken.words("worklist.done.at", this.spoken.moment(item.endedAt()));
			case AWAITED -> (item.assigneeName() != null) ? this.spoken.words("worklist.held", item.assigneeName())
					: unclaimed(item);
			case UNIT -> this.spoken.words("worklist.unclaimed", day(item.createdAt()));
			case MINE -> (item.requesterName() != null && !item.requesterName().equals(actor.name()))
					? this.spoken.words("worklist.waits", item.requesterName(), day(item.createdAt()))
					: this.spoken.words("worklist.since", day(item.createdAt()));
		};
	}

	/**
	 * In whose hands unclaimed work is: those of a role, of a unit's head, or anybody's
	 * there.
	 */
	private String unclaimed(WorkItem item) {
		String since = day(item.createdAt());
		for (Role role : Role.values()) {
			if (item.candidate().equals(Candidate.role(role))) {
				return this.spoken.words("worklist.with", this.spoken.words("agency.role." + role), since);
			}
		}
		if (item.unit() != null && item.candidate().equals(Candidate.head(item.unit()))) {
			return this.spoken.words("worklist.with", this.spoken.words("worklist.head", unit(item)), since);
		}
		return this.spoken.words("worklist.unclaimed.of", unit(item), since);
	}

	private String unit(WorkItem item) {
		if (item.unit() == null) {
			return "";
		}
		return this.agencies.unit(item.agency(), item.unit()).map(Unit::shortName).orElse("");
	}

	private String day(Instant moment) {
		return DAY.format(this.spoken.dayOf(moment));
	}

}
