package vn.roviec.target;

import java.util.UUID;

/** Names a target. */
public record TargetId(UUID value) {

	static TargetId next() {
		return new TargetId(UUID.randomUUID());
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
