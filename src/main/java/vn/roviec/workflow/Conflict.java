package vn.roviec.workflow;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Somebody was faster: what the user wanted to do is no longer possible (HTTP 409).
 */
public class Conflict extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final @Nullable String who;

	private final @Nullable Instant when;

	/**
	 * Creates the conflict.
	 * @param what message key of what was done ("conflict.claimed")
	 * @param who name of the one who was faster, null where unknown
	 * @param when the moment, null where unknown
	 */
	public Conflict(String what, @Nullable String who, @Nullable Instant when) {
		super(what);
		this.who = who;
		this.when = when;
	}

	public String what() {
		return String.valueOf(getMessage());
	}

	public @Nullable String who() {
		return this.who;
	}

	public @Nullable Instant when() {
		return this.when;
	}

}
