package vn.roviec.appendix;

import java.util.UUID;

/** Names an appendix task. */
public record TaskId(UUID value) {

	public static TaskId of(String text) {
		return new TaskId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
