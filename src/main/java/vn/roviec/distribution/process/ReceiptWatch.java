package vn.roviec.distribution.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.distribution.RemindRecipient;
import vn.roviec.workflow.ProcessBean;

/** When a recipient who has not confirmed is reminded. */
@ProcessBean
public class ReceiptWatch {

	private final RemindRecipient remind;

	ReceiptWatch(RemindRecipient remind) {
		this.remind = remind;
	}

	public Date next(DelegateExecution execution) {
		return Date.from(this.remind.next(CopyOfExecution.of(execution).agency()));
	}

}
