package vn.roviec.appendix.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The day of the event from which a task's term counts.
 *
 * @param date of the event, as typed
 * @param due the due date as typed, where the words fix no term
 * @param words why an earlier day is corrected
 */
record EventForm(String date, String due, @Size(max = 4000, message = "{task.form.words.long}") String words) {

	EventForm(@Nullable String date, @Nullable String due, @Nullable String words) {
		this.date = (date != null) ? date.strip() : "";
		this.due = (due != null) ? due.strip() : "";
		this.words = (words != null) ? words : "";
	}

	static EventForm empty() {
		return new EventForm("", "", "");
	}

}
