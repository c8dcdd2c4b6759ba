package vn.roviec.periodic;

import java.util.UUID;

/** Names a periodic report; also the business key of its process. */
public record ReportId(UUID value) {

	public static ReportId of(String text) {
		return new ReportId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
