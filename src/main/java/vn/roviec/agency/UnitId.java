package vn.roviec.agency;

import java.util.UUID;

/** Names a unit (đơn vị) of an agency. */
public record UnitId(UUID value) {

	public static UnitId of(String text) {
		return new UnitId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
