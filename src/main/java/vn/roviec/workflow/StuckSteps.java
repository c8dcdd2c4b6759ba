package vn.roviec.workflow;

import java.time.Clock;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;

import org.springframework.stereotype.Component;

/** The steps of an agency's processes that were given up, and another try for them. */
@Component
public class StuckSteps {

	private final RuntimeService runtime;

	private final ManagementService management;

	private final RepositoryService repository;

	private final HistoryService history;

	private final Clock clock;

	StuckSteps(RuntimeService runtime, ManagementService management, RepositoryService repository,
			HistoryService history, Clock clock) {
		this.runtime = runtime;
		this.management = management;
		this.repository = repository;
		this.history = history;
		this.clock = clock;
	}

	/** How many there are. */
	public long count(String agency) {
		return incidents(agency).count();
	}

	/** All of them, the one that waits longest first. */
	public List<StuckStep> of(String agency) {
		return incidents(agency).list()
			.stream()
			.flatMap((incident) -> step(incident).stream())
			.sorted(Comparator.comparing(StuckStep::since).thenComparing(StuckStep::id))
			.toList();
	}

	/** One of them; empty where the agency has none of this id. */
	public Optional<StuckStep> find(String agency, String id) {
		return incident(agency, id).flatMap(this::step);
	}

	/**
	 * Has the step tried once more, now; where that fails too, it is given up anew.
	 * @return false where it is not given up any more
	 */
	public boolean retry(String agency, String id) {
		Optional<String> job = incident(agency, id).flatMap(this::job).map(Job::getId);
		job.ifPresent((failed) -> this.management.setJobRetries(1)
			.jobId(failed)
			.dueDate(Date.from(this.clock.instant()))
			.execute());
		return job.isPresent();
	}

	private IncidentQuery incidents(String agency) {
		return this.runtime.createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE).tenantIdIn(agency);
	}

	private Optional<Incident> incident(String agency, String id) {
		return Optional.ofNullable(incidents(agency).incidentId(id).singleResult());
	}

	private Optional<Job> job(Incident incident) {
		return Optional.ofNullable(incident.getConfiguration())
			.map((job) -> this.management.createJobQuery().jobId(job).singleResult());
	}

	private Optional<StuckStep> step(Incident incident) {
		return job(incident).map((job) -> {
			ProcessDefinition process = this.repository.getProcessDefinition(incident.getProcessDefinitionId());
			List<HistoricJobLog> failures = this.history.createHistoricJobLogQuery()
				.jobId(job.getId())
				.failureLog()
				.orderByTimestamp()
				.asc()
				.list();
			Date since = failures.isEmpty() ? incident.getIncidentTimestamp() : failures.get(0).getTimestamp();
			return new StuckStep(incident.getId(), process.getKey(), process.getName(), name(incident),
					subject(incident), since.toInstant(), failures.size(),
					Objects.requireNonNullElse(job.getExceptionMessage(), ""),
					Objects.requireNonNullElse(this.management.getJobExceptionStacktrace(job.getId()), ""));
		});
	}

	private String name(Incident incident) {
		FlowElement element = this.repository.getBpmnModelInstance(incident.getProcessDefinitionId())
			.getModelElementById(incident.getActivityId());
		return Objects.requireNonNullElse(element.getName(), incident.getActivityId());
	}

	private String subject(Incident incident) {
		ProcessInstance instance = this.runtime.createProcessInstanceQuery()
			.processInstanceId(incident.getProcessInstanceId())
			.singleResult();
		return instance.getBusinessKey();
	}

}
