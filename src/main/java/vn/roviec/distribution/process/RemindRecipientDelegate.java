package vn.roviec.distribution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.distribution.RemindRecipient;
import vn.roviec.workflow.ProcessBean;
import vn.roviec.workflow.Processes;

/** Reminds the recipient, and says whether that is done again. */
@ProcessBean(name = "remindRecipient")
class RemindRecipientDelegate implements JavaDelegate {

	private final RemindRecipient remind;

	RemindRecipientDelegate(RemindRecipient remind) {
		this.remind = remind;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CopyOfExecution copy = CopyOfExecution.of(execution);
		boolean again = this.remind.remind(copy.agency(), copy.id());
		execution.setVariableLocal(Processes.DECISION, again ? CopyProcess.FORWARD : CopyProcess.NONE);
	}

}
