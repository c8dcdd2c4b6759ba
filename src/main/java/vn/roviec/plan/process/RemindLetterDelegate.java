package vn.roviec.plan.process;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.plan.Correction;
import vn.roviec.plan.Plans;
import vn.roviec.plan.SheetOfCorrection;
import vn.roviec.workflow.ProcessBean;
import vn.roviec.worklist.WatchSteps;
import vn.roviec.worklist.WatchedSubject;

/**
 * Reminds of the present step of a letter of correction; its writer and Văn phòng know
 * when it stays.
 */
@ProcessBean(name = "remindLetter")
class RemindLetterDelegate implements JavaDelegate {

	private final LetterOfExecution letters;

	private final Plans plans;

	private final Agencies agencies;

	private final WatchSteps steps;

	RemindLetterDelegate(LetterOfExecution letters, Plans plans, Agencies agencies, WatchSteps steps) {
		this.letters = letters;
		this.plans = plans;
		this.agencies = agencies;
		this.steps = steps;
	}

	@Override
	public void execute(DelegateExecution execution) {
		Correction letter = this.letters.letter(execution);
		String subject = SheetOfCorrection.subject(this.plans.get(letter.agency(), letter.plan()));
		this.steps.remind(new WatchedSubject(letter.agency(), letter.id(), subject, "/letters/" + letter.id(), Set.of(),
				above(letter)));
	}

	private Set<OfficerId> above(Correction letter) {
		Set<OfficerId> above = this.agencies.heads(letter.agency(), this.agencies.office(letter.agency()).id())
			.stream()
			.map(Officer::id)
			.collect(Collectors.toCollection(HashSet::new));
		above.add(letter.writer());
		return above;
	}

}
