package vn.roviec.appendix.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.DueChange;
import vn.roviec.appendix.TaskRecords;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.document.Files;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Receipt;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Tells what has happened with a task. */
@Component
class TaskCourse {

	private final TaskRecords records;

	private final Notices notices;

	private final Files files;

	private final AuditLog audit;

	private final TaskPeople people;

	private final Spoken spoken;

	TaskCourse(TaskRecords records, Notices notices, Files files, AuditLog audit, TaskPeople people, Spoken spoken) {
		this.records = records;
		this.notices = notices;
		this.files = files;
		this.audit = audit;
		this.people = people;
		this.spoken = spoken;
	}

	/** Every move of the due date, newest first, and the date it began with. */
	List<TaskPage.Event> moves(AppendixTask task) {
		List<TaskPage.Event> moves = new ArrayList<>();
		for (DueChange change : this.records.dueChanges(task.agency(), task.id())) {
			if (moves.isEmpty() && change.from() != null) {
				moves.add(new TaskPage.Event(this.spoken.words("task.due.first", this.spoken.day(change.from())),
						task.plan().planSymbol(), this.spoken.moment(task.launchedAt()), null, false));
			}
			boolean last = change.dueVersion() == task.deadline().dueVersion();
			moves.add(new TaskPage.Event(
					this.spoken.words((change.extension() != null) ? "task.due.extended" : "task.due.moved",
							this.spoken.day(change.to())),
					change.byName(), this.spoken.moment(change.at()), change.reason(), last));
		}
		Collections.reverse(moves);
		return moves;
	}

	List<TaskPage.Comment> comments(AppendixTask task) {
		return this.records.comments(task.agency(), task.id())
			.stream()
			.map((comment) -> new TaskPage.Comment(comment.byName(), this.spoken.moment(comment.at()), comment.words()))
			.toList();
	}

	/** Every notice about the task, newest first. */
	List<TaskPage.Told> told(AppendixTask task) {
		List<TaskPage.Told> told = new ArrayList<>();
		for (Notices.Told one : this.notices.told(task.agency(), task.id().value())) {
			Receipt receipt = one.receipt();
			told.add(new TaskPage.Told(withoutTitle(receipt.text(), task), one.officerName(),
					this.spoken.moment(receipt.createdAt()),
					(receipt.openedAt() != null) ? this.spoken.moment(receipt.openedAt()) : null));
		}
		Collections.reverse(told);
		return told;
	}

	/** On the page of the task, its title says nothing new. */
	static String withoutTitle(String text, AppendixTask task) {
		String tail = ": " + task.item().title();
		return text.endsWith(tail) ? text.substring(0, text.length() - tail.length()) : text;
	}

	List<TaskPage.Attached> files(AppendixTask task) {
		return this.files.of(task.agency(), task.id().value())
			.stream()
			.map((file) -> new TaskPage.Attached(file.id(), file.name(), this.spoken.size(file.size()),
					this.people.officer(task.agency(), file.storedBy()), this.spoken.moment(file.storedAt())))
			.toList();
	}

	/** What everybody did, newest first. */
	List<TaskPage.Event> history(AppendixTask task) {
		List<TaskPage.Event> events = new ArrayList<>();
		for (AuditEntry entry : this.audit.of(task.agency(), task.id().value())) {
			String who = entry.actorName().isBlank() ? this.spoken.words("task.history.system") : entry.actorName();
			events.add(new TaskPage.Event(this.spoken.words("audit." + entry.action()), who,
					this.spoken.moment(entry.at()), words(entry), false));
		}
		Collections.reverse(events);
		return events;
	}

	/** The words of taking work are its title, which stands above. */
	private static @Nullable String words(AuditEntry entry) {
		boolean title = entry.action().equals("work.claimed") || entry.action().equals("work.released");
		return (title || entry.words().isBlank()) ? null : entry.words();
	}

}
