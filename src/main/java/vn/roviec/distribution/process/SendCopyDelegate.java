package vn.roviec.distribution.process;

import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.distribution.SendCopy;
import vn.roviec.workflow.ProcessBean;

/** Sends the copy; what cannot be sent goes to the clerk. */
@ProcessBean(name = "sendCopy")
class SendCopyDelegate implements JavaDelegate {

	private final SendCopy send;

	SendCopyDelegate(SendCopy send) {
		this.send = send;
	}

	@Override
	public void execute(DelegateExecution execution) {
		CopyOfExecution copy = CopyOfExecution.of(execution);
		if (!this.send.send(copy.agency(), copy.id())) {
			throw new BpmnError(CopyProcess.DELIVERY_FAILED);
		}
	}

}
