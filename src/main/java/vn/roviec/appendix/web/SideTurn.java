package vn.roviec.appendix.web;

/**
 * What the reader of a task's page may do beside its steps.
 *
 * @param ask ask for a later due date
 * @param propose propose on one
 * @param decide decide on one
 * @param raise say what stands in the way
 * @param resolve say how it was removed
 * @param explain explain why the task is late
 * @param judge accept the explanation or send it back
 */
record SideTurn(boolean ask, boolean propose, boolean decide, boolean raise, boolean resolve, boolean explain,
		boolean judge) {

	/** Whether anything of it stands under "Khác". */
	public boolean more() {
		return this.ask || this.raise;
	}

}
