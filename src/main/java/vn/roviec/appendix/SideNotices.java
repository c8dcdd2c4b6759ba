package vn.roviec.appendix;

import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.roviec.agency.OfficerId;
import vn.roviec.deadline.Audience;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is said of what happens beside a task, in Vietnamese. */
@Component
class SideNotices {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	/** As much of a reason as a notice tells. */
	private static final int REASON = 300;

	private static final Set<Audience> ABOVE = EnumSet.of(Audience.STANDING_UNIT, Audience.RESPONSIBLE_LEADER);

	private final Notify notify;

	private final Recipients recipients;

	private final MessageSource messages;

	SideNotices(Notify notify, Recipients recipients, MessageSource messages) {
		this.notify = notify;
		this.recipients = recipients;
		this.messages = messages;
	}

	/** Tells who asked, who does the task and the standing unit. */
	void decided(AppendixTask task, ExtensionRequest request) {
		String text = (request.decidedDay() != null)
				? message("notice.task.extension.granted", DAY.format(request.decidedDay()), task.item().title())
				: message("notice.task.extension.refused", task.item().title());
		Set<OfficerId> told = new LinkedHashSet<>();
		told.add(request.asked().who());
		told.addAll(this.recipients.of(task, EnumSet.of(Audience.ASSIGNEE, Audience.STANDING_UNIT)));
		tell(task, told, "extension:" + request.id(), NoticeKind.NEWS, text);
	}

	/** Tells the standing unit and the leader. */
	void raised(AppendixTask task, Obstacle obstacle) {
		tell(task, this.recipients.of(task, ABOVE), "obstacle:" + obstacle.id(), NoticeKind.REMINDER,
				message("notice.task.obstacle.raised", obstacle.raised().name(), task.item().title()));
	}

	/** Tells who raised it. */
	void resolved(AppendixTask task, Obstacle obstacle) {
		tell(task, Set.of(obstacle.raised().who()), "obstacle:" + obstacle.id() + ":resolved", NoticeKind.NEWS,
				message("notice.task.obstacle.resolved", task.item().title()));
	}

	/** Tells whoever does the task that a document has become its result. */
	void fulfilled(AppendixTask task) {
		tell(task, Stream.ofNullable(task.assignee()).collect(Collectors.toSet()),
				"fulfilled:" + task.result().resultDocument(), NoticeKind.NEWS,
				message("notice.task.fulfilled", task.result().resultDocument(), task.item().title()));
	}

	/** Tells whoever does the task that it has ended with its plan. */
	void ended(AppendixTask task) {
		tell(task, Stream.ofNullable(task.assignee()).collect(Collectors.toSet()), "ended", NoticeKind.NEWS,
				message("notice.task.ended", task.item().title(), shortened(task.endedReason())));
	}

	/** Tells whoever does the task that its plan asks for something else of it now. */
	void amended(AppendixTask task, String reason) {
		tell(task, this.recipients.of(task, EnumSet.of(Audience.ASSIGNEE)), "amended:" + reason, NoticeKind.NEWS,
				message("notice.task.amended", task.item().title(), reason));
	}

	/** Tells those whom a comment calls by name, but not its writer. */
	void mentioned(AppendixTask task, TaskComment comment, Set<OfficerId> officers) {
		Set<OfficerId> others = new LinkedHashSet<>(officers);
		others.remove(comment.by());
		tell(task, others, "comment:" + comment.id(), NoticeKind.NEWS,
				message("notice.task.mentioned", comment.byName(), task.item().title()));
	}

	private static String shortened(String reason) {
		return (reason.length() > REASON) ? reason.substring(0, REASON - 1) + "…" : reason;
	}

	private void tell(AppendixTask task, Set<OfficerId> officers, String key, NoticeKind kind, String text) {
		Notice notice = new Notice("task:" + task.id() + ":" + key, kind, task.id().value(), text,
				"/tasks/" + task.id());
		officers.forEach((officer) -> this.notify.tell(task.agency(), officer, notice));
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, VIETNAMESE);
	}

}
