package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.process.AppendixProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.EventTerm;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters the day of the event from which a task's term counts ("10 ngày sau khi ..."):
 * the due date follows, and its watch begins. A wrong day is corrected with a reason; the
 * days entered before stay on record.
 */
@Service
public class EnterEvent {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final AppendixTasks tasks;

	private final TaskEvents events;

	private final ActingUnits acting;

	private final WorkingCalendars calendars;

	private final WorkItems items;

	private final PartDays parts;

	private final AppendixProcess process;

	private final AuditLog audit;

	private final Clock clock;

	EnterEvent(AppendixTasks tasks, TaskEvents events, ActingUnits acting, WorkingCalendars calendars, WorkItems items,
			PartDays parts, AppendixProcess process, AuditLog audit, Clock clock) {
		this.tasks = tasks;
		this.events = events;
		this.acting = acting;
		this.calendars = calendars;
		this.items = items;
		this.parts = parts;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether the actor may say when the event was: lead unit, standing unit. */
	public boolean mayBy(Actor actor, AppendixTask task) {
		return task.timing().countsFromEvent() && task.status().isOpen() && (task.isFollowedBy(actor)
				|| actor.belongsTo(this.acting.lead(task)) || actor.belongsTo(this.acting.standing(task)));
	}

	/**
	 * Whether the deadline's words fix the term, so that only the event's day is asked.
	 */
	public static boolean isTermKnown(AppendixTask task) {
		return EventTerm.read(task.deadline().deadlineText()).isPresent();
	}

	/**
	 * Enters the day.
	 * @param due the due date where the words fix no term, else null
	 * @param reason why an earlier entry is corrected; may be blank for the first
	 */
	@Transactional
	public void enter(Actor actor, TaskId id, LocalDate happened, @Nullable LocalDate due, String reason) {
		AppendixTask task = this.tasks.getLocked(actor.agency(), id);
		if (!mayBy(actor, task)) {
			throw new NotAllowed("task.enter-event");
		}
		List<EventEntry> before = this.events.of(actor.agency(), id);
		String words = before.isEmpty() ? Words.optional(reason) : Words.required(reason, "task.event.reason.missing");
		LocalDate counted = EventTerm.read(task.deadline().deadlineText())
			.map((term) -> term.due(happened, this.calendars.of(actor.agency())))
			.orElse(due);
		if (counted == null) {
			throw new Refused("task.event.due.missing");
		}
		task.countFrom(happened, counted, actor, this.clock.instant());
		this.tasks.save(task);
		this.events.add(task, new EventEntry(before.size() + 1, happened, counted, words, actor.officer(), actor.name(),
				this.clock.instant()));
		this.items.moveDue(actor.agency(), id.value(), counted, false);
		this.parts.within(task, counted);
		this.audit.append(actor, "task.event-entered", id.value(), DAY.format(happened) + " → " + DAY.format(counted));
		this.process.deadlineChanged(actor.agency(), id);
	}

}
