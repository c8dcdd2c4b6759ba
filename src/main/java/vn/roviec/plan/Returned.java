package vn.roviec.plan;

import org.jspecify.annotations.Nullable;

/**
 * With what words a draft came back, and from which step.
 *
 * @param from null where it is not a returned one
 */
public record Returned(String words, @Nullable PlanStatus from) {

	static final Returned NEVER = new Returned("", null);

	/** Whether the draft came back and was not handed in since. */
	public boolean open() {
		return this.from != null;
	}

}
