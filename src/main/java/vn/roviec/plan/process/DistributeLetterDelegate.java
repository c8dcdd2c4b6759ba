package vn.roviec.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.plan.SendLetter;
import vn.roviec.workflow.ProcessBean;

/** Sends an issued letter of correction to its recipients. */
@ProcessBean(name = "distributeLetter")
class DistributeLetterDelegate implements JavaDelegate {

	private final LetterOfExecution letters;

	private final SendLetter send;

	DistributeLetterDelegate(LetterOfExecution letters, SendLetter send) {
		this.letters = letters;
		this.send = send;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.send.send(this.letters.letter(execution));
	}

}
