package vn.roviec.appendix.web;

import java.util.List;

import vn.roviec.agency.Officer;
import vn.roviec.agency.Unit;

/**
 * What the reader of a task's page may do now.
 *
 * @param accept take the task on
 * @param officers to whom the reader may give the task; empty where it is not the
 * reader's to give
 * @param perform hand in the result
 * @param shares units whose share the reader may give
 * @param acceptResult accept or return the result
 * @param confirm confirm or return the completion
 * @param own whether the completion waits for somebody else, for the reader did the task
 * @param follow move the deadline, cancel
 */
record Turn(boolean accept, List<Officer> officers, boolean perform, List<Unit> shares, boolean acceptResult,
		boolean confirm, boolean own, boolean follow) {

	/** Whether anything stands under "Khác". */
	public boolean more() {
		return this.follow || this.perform || !this.officers.isEmpty() || this.acceptResult || this.confirm;
	}

	/** Whether it is the reader's turn. */
	public boolean any() {
		return this.accept || !this.officers.isEmpty() || this.perform || !this.shares.isEmpty() || this.acceptResult
				|| this.confirm;
	}

}
