package vn.roviec.workflow;

import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;

import org.springframework.context.ApplicationEventPublisher;

/** Keeps the incident of a failed job as the engine does, and tells of it. */
class TellStuckSteps extends DefaultIncidentHandler {

	private final ApplicationEventPublisher events;

	TellStuckSteps(ApplicationEventPublisher events) {
		super(Incident.FAILED_JOB_HANDLER_TYPE);
		this.events = events;
	}

	@Override
	public Incident handleIncident(IncidentContext context, String message) {
		Incident incident = super.handleIncident(context, message);
		if (context.getTenantId() != null) {
			this.events.publishEvent(new StepStuck(context.getTenantId(), incident.getId()));
		}
		return incident;
	}

}
