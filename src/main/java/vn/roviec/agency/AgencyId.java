package vn.roviec.agency;

import java.util.UUID;

/** Names an agency: the tenant of every row. */
public record AgencyId(UUID value) {

	public static AgencyId of(String text) {
		return new AgencyId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
