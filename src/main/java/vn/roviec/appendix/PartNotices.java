package vn.roviec.appendix;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import vn.roviec.agency.OfficerId;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of the parts of a task, in Vietnamese. */
@Component
class PartNotices {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Notify notify;

	private final MessageSource messages;

	PartNotices(Notify notify, MessageSource messages) {
		this.notify = notify;
		this.messages = messages;
	}

	/** Tells the colleague. */
	void given(AppendixTask task, TaskPart part) {
		tell(task, part, part.doer(), "given", message("notice.task.part.given", part.given().name(),
				part.given().words(), DAY.format(part.dueOn()), task.item().title()));
	}

	/** Tells who gave it and who has the whole task. */
	void answered(AppendixTask task, TaskPart part) {
		Said answer = Objects.requireNonNull(part.answered());
		Set<OfficerId> told = new LinkedHashSet<>();
		told.add(part.given().who());
		if (task.assignee() != null) {
			told.add(task.assignee());
		}
		told.remove(answer.who());
		String key = (part.state() == PartState.DONE) ? "notice.task.part.done" : "notice.task.part.returned";
		told.forEach((officer) -> tell(task, part, officer, "answered",
				message(key, answer.name(), part.given().words(), answer.words())));
	}

	/** Tells the colleague. */
	void withdrawn(AppendixTask task, TaskPart part) {
		Said answer = Objects.requireNonNull(part.answered());
		tell(task, part, part.doer(), "withdrawn",
				message("notice.task.part.withdrawn", answer.name(), part.given().words()));
	}

	private void tell(AppendixTask task, TaskPart part, OfficerId officer, String what, String text) {
		this.notify.tell(task.agency(), officer, new Notice("task:%s:part:%s:%s".formatted(task.id(), part.id(), what),
				NoticeKind.NEWS, task.id().value(), text, "/tasks/" + task.id() + "#parts"));
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, VIETNAMESE);
	}

}
