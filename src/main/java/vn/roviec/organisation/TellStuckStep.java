package vn.roviec.organisation;

import java.util.Locale;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.Role;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.workflow.StepStuck;
import vn.roviec.workflow.StuckStep;
import vn.roviec.workflow.StuckSteps;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the administrators of a step that was given up, and the log why. It comes after
 * the step's own commit: telling that fails must not have the step tried for ever.
 */
@Component
class TellStuckStep {

	private static final Logger logger = LoggerFactory.getLogger(TellStuckStep.class);

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final StuckSteps steps;

	private final StepSubjects subjects;

	private final Agencies agencies;

	private final Notify notify;

	private final MessageSource messages;

	TellStuckStep(StuckSteps steps, StepSubjects subjects, Agencies agencies, Notify notify, MessageSource messages) {
		this.steps = steps;
		this.subjects = subjects;
		this.agencies = agencies;
		this.notify = notify;
		this.messages = messages;
	}

	@TransactionalEventListener
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void on(StepStuck stuck) {
		this.steps.find(stuck.agency(), stuck.step()).ifPresent((step) -> tell(AgencyId.of(stuck.agency()), step));
	}

	private void tell(AgencyId agency, StuckStep step) {
		logger.error("{} step {} of {} {} is given up after {} failures: {}", step.reference(), step.stepName(),
				step.process(), step.subject(), step.tries(), step.trace());
		UUID subject = UUID.fromString(step.subject());
		String title = this.subjects.of(agency, step.process(), subject).title();
		String text = this.messages.getMessage("organisation.steps.notice", new Object[] { step.stepName(), title },
				VIETNAMESE);
		for (Officer administrator : this.agencies.holding(agency, Role.ADMINISTRATOR)) {
			this.notify.tell(agency, administrator.id(),
					new Notice("step:" + step.id(), NoticeKind.ESCALATION, subject, text, "/agency/steps"));
		}
	}

}
