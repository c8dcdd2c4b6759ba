package vn.roviec.web;

import org.jspecify.annotations.Nullable;

/**
 * A deadline as pages show it, for the fragment "deadline".
 *
 * @param words "còn 2 ngày làm việc"
 * @param date "15/01" or "trước 15/01", null where there is none
 * @param tone late, soon, done or null
 */
public record DeadlineLine(String words, @Nullable String date, @Nullable String tone) {

	/** The class of its tone, null where it has none. */
	public @Nullable String style() {
		return (this.tone != null) ? "deadline-" + this.tone : null;
	}

}
