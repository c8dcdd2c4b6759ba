package vn.roviec.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.StandIn;
import vn.roviec.agency.UnitId;

/**
 * One user task of a process, as people see it.
 *
 * @param id the engine's task id
 * @param taskKey the task's id in the process ("sign-plan")
 * @param subject the aggregate that the process is about: a plan or an appendix task
 * @param unit the unit whose work it is, null where it belongs to a role
 * @param unitName short name of that unit
 * @param follower the unit that stands over the plan, null where none does
 * @param assigneeName who has it, null where nobody
 * @param requesterName who waits for it, null where nobody
 * @param due last day in Vietnam's time, null where there is none
 * @param claimedAt since when somebody has it, null where nobody has
 */
public record WorkItem(String id, AgencyId agency, String processKey, String taskKey, UUID subject, UUID plan,
		@Nullable UnitId unit, @Nullable String unitName, @Nullable UnitId follower, String title, String planTitle,
		Candidate candidate, @Nullable OfficerId assignee, @Nullable String assigneeName, @Nullable OfficerId requester,
		@Nullable String requesterName, @Nullable LocalDate due, boolean strictBefore, WorkState state,
		Instant createdAt, @Nullable Instant claimedAt, @Nullable Instant endedAt) {

	/** Given to one person by name; back with the unit nobody would answer for them. */
	private static final Set<String> PERSONAL = Set.of("draft-plan", "digest-comments", "perform-task", "do-part",
			"rewrite-letter");

	public boolean isOpen() {
		return this.state == WorkState.OPEN || this.state == WorkState.CLAIMED;
	}

	/** Whether the actor may claim it. */
	public boolean isOpenTo(Actor actor) {
		return this.candidate.admits(actor) && !isOwnToJudge(actor);
	}

	/**
	 * Whether a head is to judge what the actor has done, and the actor only stands in
	 * for that head: nobody approves or accepts the own work in another's place.
	 */
	boolean isOwnToJudge(Actor actor) {
		return this.requester != null && actor.actsFor(this.requester) && this.candidate.isHeads()
				&& this.candidate.inPlaceOf(actor).isPresent();
	}

	/**
	 * In whose place the actor would do it: whoever has it and is away, else whose
	 * headship or role passes over; empty where the actor would do it as such.
	 */
	public Optional<StandIn> inPlaceOf(Actor actor) {
		if (this.assignee == null || this.assignee.equals(actor.officer())) {
			return this.candidate.inPlaceOf(actor);
		}
		return actor.standIns().stream().filter((one) -> one.absent().equals(this.assignee)).findFirst();
	}

	/** Whether it stays with a person until that person hands it over. */
	public boolean isPersonal() {
		return PERSONAL.contains(this.taskKey);
	}

	/** Whether somebody else than this officer has it. */
	public boolean isHeldByAnother(OfficerId officer) {
		return this.state == WorkState.CLAIMED && !officer.equals(this.assignee);
	}

}
