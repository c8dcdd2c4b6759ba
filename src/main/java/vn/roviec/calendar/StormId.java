package vn.roviec.calendar;

import java.util.UUID;

/** Identifies a decision on days lost to force majeure. */
public record StormId(UUID value) {

	public static StormId next() {
		return new StormId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
