package vn.roviec.agency;

import java.util.UUID;

/** Names an absence of an officer. */
public record AbsenceId(UUID value) {

	public static AbsenceId of(String text) {
		return new AbsenceId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
