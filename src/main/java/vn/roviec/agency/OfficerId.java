package vn.roviec.agency;

import java.util.UUID;

/** Names an officer of an agency. */
public record OfficerId(UUID value) {

	public static OfficerId of(String text) {
		return new OfficerId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
