package vn.roviec.plan.process;

import java.util.UUID;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.agency.AgencyId;
import vn.roviec.plan.Correction;
import vn.roviec.plan.Corrections;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Component;

/** Finds the letter of correction that an execution is about. */
@Component
class LetterOfExecution {

	private final Corrections corrections;

	LetterOfExecution(Corrections corrections) {
		this.corrections = corrections;
	}

	Correction letter(DelegateExecution execution) {
		return this.corrections
			.find(AgencyId.of(execution.getTenantId()), UUID.fromString(execution.getProcessBusinessKey()))
			.orElseThrow(() -> new NotFound("correction"));
	}

}
