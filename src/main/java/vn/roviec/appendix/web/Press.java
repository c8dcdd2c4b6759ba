package vn.roviec.appendix.web;

import java.util.ArrayList;
import java.util.List;

import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.UrgeTask;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.DeadlineLines;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What helps to press for a task: whether it was urged today, and words for a chat. */
@Component
class Press {

	private final UrgeTask urgeTask;

	private final TaskPeople people;

	private final DeadlineLines deadlines;

	private final Spoken spoken;

	Press(UrgeTask urgeTask, TaskPeople people, DeadlineLines deadlines, Spoken spoken) {
		this.urgeTask = urgeTask;
		this.people = people;
		this.deadlines = deadlines;
		this.spoken = spoken;
	}

	State of(AppendixTask task) {
		return new State(this.urgeTask.today(task), message(task));
	}

	/** A few short lines that can be pasted into Zalo or a text message. */
	private String message(AppendixTask task) {
		List<String> lines = new ArrayList<>();
		lines.add(this.spoken.words("task.message.what", task.item().title()));
		DeadlineLine deadline = this.deadlines.of(task.agency(), task.deadline().dueOn(),
				task.deadline().strictBefore());
		lines.add((deadline.date() != null) ? this.spoken.words("task.message.due", deadline.words(), deadline.date())
				: this.spoken.words("task.message.undated", task.deadline().deadlineText()));
		lines.add(this.spoken.words("task.message.who", this.people.doer(task)));
		lines.add(this.spoken.words("task.message.plan", task.plan().planSymbol(), task.item().itemNo()));
		lines.add(ServletUriComponentsBuilder.fromCurrentContextPath().path("/tasks/" + task.id()).toUriString());
		return String.join("\n", lines);
	}

	/**
	 * How it stands.
	 *
	 * @param urged how often the task was urged today
	 * @param message words for a chat
	 */
	record State(int urged, String message) {

	}

}
