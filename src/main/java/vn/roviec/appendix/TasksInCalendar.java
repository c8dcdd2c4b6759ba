package vn.roviec.appendix;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import vn.roviec.agency.Actor;
import vn.roviec.deadline.DueDate;
import vn.roviec.notification.CalendarItem;
import vn.roviec.notification.CalendarSource;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the last day of each open task into its officer's calendar. */
@Component
class TasksInCalendar implements CalendarSource {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final TaskOverview tasks;

	private final MessageSource messages;

	TasksInCalendar(TaskOverview tasks, MessageSource messages) {
		this.tasks = tasks;
		this.messages = messages;
	}

	@Override
	public List<CalendarItem> of(Actor officer) {
		return this.tasks.dated(officer).stream().map(this::item).toList();
	}

	private CalendarItem item(TaskSummary task) {
		DueDate due = new DueDate(Objects.requireNonNull(task.dueOn()), task.strictBefore());
		String title = task.deliverable().isBlank() ? task.content() : task.deliverable();
		String doer = Objects.requireNonNullElse(task.assigneeName(), "—");
		return new CalendarItem(
				task.id().value(), said("calendar.task.title", title), said("calendar.task.details", task.content(),
						task.planSymbol(), task.itemNo(), task.leadName(), doer, task.deadlineText()),
				due.lastDay(), "/tasks/" + task.id());
	}

	private String said(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, VIETNAMESE);
	}

}
