package vn.roviec.calendar.web;

import org.jspecify.annotations.Nullable;

/**
 * What is written on lost days; each form uses some of it.
 *
 * @param first as typed
 * @param last as typed; blank for a single day
 */
record StormForm(String first, String last, String reason, String words) {

	StormForm(@Nullable String first, @Nullable String last, @Nullable String reason, @Nullable String words) {
		this.first = (first != null) ? first : "";
		this.last = (last != null) ? last : "";
		this.reason = (reason != null) ? reason : "";
		this.words = (words != null) ? words : "";
	}

	static StormForm empty() {
		return new StormForm("", "", "", "");
	}

}
