package vn.roviec.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A task behind a figure.
 *
 * @param state a word of {@link Standing}
 * @param assignee name, null where nobody has accepted it
 * @param handedInOn the day on which its result was last handed in, null where there is
 * none
 */
public record TaskLine(UUID id, String planTitle, String planSymbol, int itemNo, String content, String deliverable,
		String lead, @Nullable String assignee, String deadlineText, Instant launchedAt, @Nullable LocalDate dueOn,
		boolean strictBefore, @Nullable LocalDate handedInOn, int percent, int returns, String status, String state) {

	/** What is to be handed in, or what is to be done where that is not said. */
	public String title() {
		return this.deliverable.isBlank() ? this.content : this.deliverable;
	}

	/** Whether it is open and its date has passed. */
	public boolean late() {
		return this.state.startsWith(Standing.LATE);
	}

	/** Whether it is done. */
	public boolean ended() {
		return this.state.startsWith(Standing.DONE);
	}

}
