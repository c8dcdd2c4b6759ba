package vn.roviec.web;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * What a request came to that could not be done.
 *
 * @param type stable name for programs, after "urn:roviec:problem:"
 * @param details what the error page reads beside the reference, null where unknown
 */
record Failure(HttpStatus status, String type, Map<String, @Nullable Object> details) {

	static Failure of(HttpStatus status, String type) {
		return new Failure(status, type, Map.of());
	}

	/** A copy that also tells this. */
	Failure with(String name, @Nullable Object value) {
		Map<String, @Nullable Object> more = new HashMap<>(this.details);
		more.put(name, value);
		return new Failure(this.status, this.type, more);
	}

	/** The page that tells it: the status has its own words, or the general ones do. */
	String view() {
		return switch (this.status) {
			case FORBIDDEN, NOT_FOUND, CONFLICT, PAYLOAD_TOO_LARGE, UNPROCESSABLE_ENTITY, TOO_MANY_REQUESTS,
					SERVICE_UNAVAILABLE, INSUFFICIENT_STORAGE ->
				"error/" + this.status.value();
			default -> "error";
		};
	}

	/** Message key of its title. */
	String titleKey() {
		return "layout." + (view().equals("error") ? "error.any" : view().replace('/', '.')) + ".title";
	}

}
