package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.appendix.process.EscalationPolicy;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.Audience;
import vn.roviec.deadline.DueDate;
import vn.roviec.deadline.Ladder;
import vn.roviec.deadline.LostDays;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.RungKind;
import vn.roviec.deadline.WorkingCalendar;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the due dates of all open tasks by the days that were lost; each keeps its first
 * date and records why it moved.
 */
@Service
public class ShiftDeadlines {

	private static final Set<Audience> CONCERNED = EnumSet.of(Audience.ASSIGNEE, Audience.UNIT_HEAD,
			Audience.STANDING_UNIT);

	private final OpenDeadlines deadlines;

	private final AppendixTasks tasks;

	private final TaskRecords records;

	private final DueDates dates;

	private final EscalationPolicy policy;

	private final Recipients recipients;

	private final TaskNotices notices;

	private final AuditLog audit;

	private final Clock clock;

	ShiftDeadlines(OpenDeadlines deadlines, AppendixTasks tasks, TaskRecords records, DueDates dates,
			EscalationPolicy policy, Recipients recipients, TaskNotices notices, AuditLog audit, Clock clock) {
		this.deadlines = deadlines;
		this.tasks = tasks;
		this.records = records;
		this.dates = dates;
		this.policy = policy;
		this.recipients = recipients;
		this.notices = notices;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Which due dates would move, and where.
	 * @param calendar the calendar without the lost days
	 */
	public List<ShiftedDeadline> preview(AgencyId agency, LostDays lost, WorkingCalendar calendar) {
		return shifted(this.deadlines.of(agency), lost, calendar);
	}

	/**
	 * Moves them, in the caller's transaction; timers are set by {@link RefreshWatches}.
	 * @param calendar the calendar without the lost days
	 * @param reason names the decision
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<ShiftedDeadline> shift(Actor actor, LostDays lost, WorkingCalendar calendar, String reason) {
		List<ShiftedDeadline> shifted = shifted(this.deadlines.locked(actor.agency()), lost, calendar);
		Ladder ladder = this.policy.ladder(actor.agency());
		WorkingCalendar after = calendar.with(lost.rows(calendar, ""));
		shifted.forEach((one) -> {
			AppendixTask task = move(actor, one, reason);
			carry(task, one.task().dueVersion(), (rung) -> ladder.dayOf(rung, one.due(), after).isBefore(lost.first()));
		});
		return shifted;
	}

	/**
	 * Which due dates would move back, and where; not those that have moved once more
	 * since.
	 * @param before the date before the move, by "task:version" of the date after it
	 */
	public List<ShiftedDeadline> previewBack(AgencyId agency, Map<String, LocalDate> before) {
		return shiftedBack(this.deadlines.of(agency), before);
	}

	/**
	 * Moves them back, in the caller's transaction; what was said for the old date is not
	 * said again.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public List<ShiftedDeadline> back(Actor actor, Map<String, LocalDate> before, String reason) {
		List<ShiftedDeadline> shifted = shiftedBack(this.deadlines.locked(actor.agency()), before);
		shifted.forEach((one) -> carry(move(actor, one, reason), one.task().dueVersion() - 1, (rung) -> true));
		return shifted;
	}

	/** Whom a move concerns, and in how many tasks. */
	public Map<OfficerId, Integer> holders(AgencyId agency, Collection<ShiftedDeadline> shifted) {
		Map<OfficerId, Integer> holders = new TreeMap<>((one, other) -> one.value().compareTo(other.value()));
		shifted.forEach((one) -> this.recipients.of(this.tasks.get(agency, one.task().id()), CONCERNED)
			.forEach((officer) -> holders.merge(officer, 1, Integer::sum)));
		return holders;
	}

	private static List<ShiftedDeadline> shifted(List<OpenDeadline> open, LostDays lost, WorkingCalendar calendar) {
		return open.stream()
			.map((task) -> new ShiftedDeadline(task, lost.shift(task.due(), task.begun(), calendar)))
			.filter((one) -> !one.due().equals(one.task().due()))
			.toList();
	}

	private static List<ShiftedDeadline> shiftedBack(List<OpenDeadline> open, Map<String, LocalDate> before) {
		List<ShiftedDeadline> shifted = new ArrayList<>();
		for (OpenDeadline task : open) {
			LocalDate date = before.get(task.id() + ":" + task.dueVersion());
			if (date != null) {
				shifted.add(new ShiftedDeadline(task, new DueDate(date, task.due().strictBefore())));
			}
		}
		return shifted;
	}

	private AppendixTask move(Actor actor, ShiftedDeadline one, String reason) {
		AppendixTask task = this.tasks.get(actor.agency(), one.task().id());
		this.dates.shift(task, one.due(), reason, actor);
		this.audit.append(actor, "task.deadline-moved", task.id().value(), reason);
		return task;
	}

	/**
	 * What was said for an earlier due date and still holds is not said again.
	 * @param from version of the earlier due date
	 */
	private void carry(AppendixTask task, int from, Predicate<Rung> before) {
		int version = task.deadline().dueVersion();
		this.records.rungs(task.agency(), task.id())
			.stream()
			.filter((rung) -> rung.dueVersion() == from)
			.filter((rung) -> before.test(new Rung(rung.rung(), RungKind.REMINDER, Set.of())))
			.forEach((rung) -> this.records.add(task, new HandledRung(version, rung.rung(), RungState.SKIPPED,
					this.notices.carried(), this.clock.instant())));
	}

}
