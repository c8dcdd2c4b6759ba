package vn.roviec.plan;

import java.util.UUID;

/** Names a plan; also the business key of its process. */
public record PlanId(UUID value) {

	public static PlanId of(String text) {
		return new PlanId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
