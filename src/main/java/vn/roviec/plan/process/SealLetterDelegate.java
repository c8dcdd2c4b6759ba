package vn.roviec.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.plan.SendLetter;
import vn.roviec.workflow.ProcessBean;

/** Seals an issued letter of correction. */
@ProcessBean(name = "sealLetter")
class SealLetterDelegate implements JavaDelegate {

	private final LetterOfExecution letters;

	private final SendLetter send;

	SealLetterDelegate(LetterOfExecution letters, SendLetter send) {
		this.letters = letters;
		this.send = send;
	}

	@Override
	public void execute(DelegateExecution execution) {
		this.send.seal(this.letters.letter(execution));
	}

}
