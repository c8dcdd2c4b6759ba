package vn.roviec.appendix;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.deadline.DueDate;
import vn.roviec.deadline.ReportingQuarter;
import vn.roviec.deadline.Rung;
import vn.roviec.deadline.RungKind;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of a task's deadline, in Vietnamese. */
@Component
class TaskNotices {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Notify notify;

	private final WorkingCalendars calendars;

	private final MessageSource messages;

	private final Clock clock;

	TaskNotices(Notify notify, WorkingCalendars calendars, MessageSource messages, Clock clock) {
		this.notify = notify;
		this.calendars = calendars;
		this.messages = messages;
		this.clock = clock;
	}

	/** Tells one officer of a rung; the key makes a second telling impossible. */
	void tell(AppendixTask task, OfficerId officer, Rung rung) {
		String key = "task:" + task.id() + ":v" + task.deadline().dueVersion() + ":rung:"
				+ ((rung.offset() < 0) ? "" : "+") + rung.offset();
		this.notify.tell(task.agency(), officer, notice(task, key, kind(rung.kind()), text(task, rung)));
	}

	void tellUnaccepted(AppendixTask task, OfficerId officer) {
		this.notify.tell(task.agency(), officer, notice(task, "task:%s:unaccepted".formatted(task.id()),
				NoticeKind.REMINDER, message("notice.task.unaccepted", task.item().title())));
	}

	/** Tells one officer that who follows the task presses for it. */
	void tellUrged(AppendixTask task, OfficerId officer, Actor by, String key) {
		LocalDate due = task.deadline().dueOn();
		boolean late = task.deadline().isPast(LocalDate.now(this.clock));
		String words = (due != null) ? message("notice.task.urged", by.name(), DAY.format(due), task.item().title())
				: message("notice.task.urged.undated", by.name(), task.item().title());
		this.notify.tell(task.agency(), officer,
				notice(task, key, late ? NoticeKind.LATE : NoticeKind.REMINDER, words));
	}

	/** Why a rung was skipped where a higher one was sent. */
	String skipped(int sent) {
		if (ReviewPeriods.isPeriod(sent)) {
			return message("notice.task.skipped", ReportingQuarter.of(sent).words());
		}
		return message("notice.task.skipped", "%+d".formatted(sent));
	}

	/** Why a rung was not sent again when the due date moved for lost days. */
	String carried() {
		return message("notice.task.carried");
	}

	private String text(AppendixTask task, Rung rung) {
		LocalDate today = LocalDate.now(this.clock);
		return task.deadline()
			.due()
			.map((due) -> text(task, rung, due, today))
			.orElseGet(() -> message(task.timing().countsFromEvent() ? "notice.task.event" : "notice.task.review",
					ReportingQuarter.of(rung.offset()).words(), task.item().title()));
	}

	private String text(AppendixTask task, Rung rung, DueDate due, LocalDate today) {
		String date = DAY.format((rung.offset() > 0) ? due.date() : due.lastDay());
		int days = Math.abs(this.calendars.of(task.agency())
			.workingDaysBetween(today, (rung.offset() > 0) ? due.date() : due.lastDay()));
		return switch (rung.kind()) {
			case REMINDER ->
				(days == 0 || !today.isBefore(due.lastDay())) ? message("notice.task.due", date, task.item().title())
						: message("notice.task.ahead", String.valueOf(days), date, task.item().title());
			case LATE -> message("notice.task.late", String.valueOf(days), date, task.item().title());
			case ESCALATION -> message("notice.task.escalated", String.valueOf(days), date, task.item().title());
		};
	}

	private static NoticeKind kind(RungKind kind) {
		return switch (kind) {
			case REMINDER -> NoticeKind.REMINDER;
			case LATE -> NoticeKind.LATE;
			case ESCALATION -> NoticeKind.ESCALATION;
		};
	}

	private static Notice notice(AppendixTask task, String key, NoticeKind kind, String text) {
		return new Notice(key, kind, task.id().value(), text, "/tasks/" + task.id());
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, VIETNAMESE);
	}

}
