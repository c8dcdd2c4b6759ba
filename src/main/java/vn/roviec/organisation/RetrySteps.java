package vn.roviec.organisation;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.StuckStep;
import vn.roviec.workflow.StuckSteps;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An administrator has steps tried again that were given up. */
@Service
public class RetrySteps {

	private final StuckSteps steps;

	private final AuditLog audit;

	RetrySteps(StuckSteps steps, AuditLog audit) {
		this.steps = steps;
		this.audit = audit;
	}

	/**
	 * Has one tried.
	 * @throws NotFound where the agency has none such
	 */
	@Transactional
	public void retry(Actor administrator, String id) {
		retry(administrator,
				this.steps.find(administrator.agency().toString(), id).orElseThrow(() -> new NotFound("step")));
	}

	/** Has all of the agency tried. */
	@Transactional
	public void retryAll(Actor administrator) {
		this.steps.of(administrator.agency().toString()).forEach((step) -> retry(administrator, step));
	}

	private void retry(Actor administrator, StuckStep step) {
		this.steps.retry(administrator.agency().toString(), step.id());
		this.audit.append(administrator, "step.retried", UUID.fromString(step.subject()),
				step.stepName() + " · " + step.reference());
	}

}
