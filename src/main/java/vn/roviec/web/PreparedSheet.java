package vn.roviec.web;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that is being written, or waits for its asker.
 *
 * @param total about how many lines it will have
 * @param written how many it has so far
 * @param changedAt when it last went on
 */
public record PreparedSheet(UUID id, String name, String contentType, int total, int written, State state,
		Instant changedAt) {

	/** How far it is. */
	public enum State {

		RUNNING, DONE, FAILED

	}

	/** Whether it is still being written. */
	public boolean running() {
		return this.state == State.RUNNING;
	}

	/** The same given up. */
	PreparedSheet failed() {
		return new PreparedSheet(this.id, this.name, this.contentType, this.total, this.written, State.FAILED,
				this.changedAt);
	}

}
