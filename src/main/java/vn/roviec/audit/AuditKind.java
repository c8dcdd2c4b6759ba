package vn.roviec.audit;

import java.util.List;

/** What entries are about, as administrators look for them. */
public enum AuditKind {

	PLAN("plan", "target"), TASK("task", "series", "work"), REGISTER("register", "signature"),
	DELIVERY("delivery", "address", "exchange"), PEOPLE("unit", "officer", "account", "delegation", "absence"),
	CALENDAR("calendar", "ladder", "storm"), SYSTEM("step"), OBSERVATION("observation");

	private final List<String> firstWords;

	AuditKind(String... firstWords) {
		this.firstWords = List.of(firstWords);
	}

	/** With which the names of its actions begin, before the point. */
	List<String> firstWords() {
		return this.firstWords;
	}

}
