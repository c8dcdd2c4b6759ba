package vn.roviec.appendix;

/**
 * How far the tasks of a plan, or of one unit in it, are.
 *
 * @param running open and not late
 * @param late open with a date that has passed
 */
public record PlanProgress(int done, int running, int late, int cancelled) {

	/** All tasks that count: the cancelled ones do not. */
	public int total() {
		return this.done + this.running + this.late;
	}

}
