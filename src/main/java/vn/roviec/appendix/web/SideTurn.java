package vn.roviec.appendix.web;

import java.util.List;

import vn.roviec.appendix.DraftedDocuments;

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
 * @param drafts documents that the reader may link as the result
 */
record SideTurn(boolean ask, boolean propose, boolean decide, boolean raise, boolean resolve, boolean explain,
		boolean judge, List<DraftedDocuments.Drafted> drafts) {

	/** Whether anything of it stands under "Khác". */
	public boolean more() {
		return this.ask || this.raise || !this.drafts.isEmpty();
	}

}
