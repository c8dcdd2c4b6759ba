package vn.roviec.workflow;

import java.util.List;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;

import org.springframework.stereotype.Component;

/** How many processes of an agency run by which version of their drawing. */
@Component
public class RunningVersions {

	private final RepositoryService repository;

	private final RuntimeService runtime;

	RunningVersions(RepositoryService repository, RuntimeService runtime) {
		this.repository = repository;
		this.runtime = runtime;
	}

	/**
	 * The newest version of each process, and every older one by which some still run.
	 */
	public List<Version> of(String agency) {
		List<String> newest = this.repository.createProcessDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.map(ProcessDefinition::getId)
			.toList();
		return this.repository.createProcessDefinitionQuery()
			.orderByProcessDefinitionKey()
			.asc()
			.orderByProcessDefinitionVersion()
			.desc()
			.list()
			.stream()
			.map((one) -> new Version(one.getName(), one.getVersion(), newest.contains(one.getId()),
					running(agency, one)))
			.filter((one) -> one.newest() || one.running() > 0)
			.toList();
	}

	private long running(String agency, ProcessDefinition process) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionId(process.getId())
			.tenantIdIn(agency)
			.count();
	}

	/**
	 * One version of a process.
	 *
	 * @param name of the process, as officers say it
	 * @param newest whether new processes begin by it
	 */
	public record Version(String name, int number, boolean newest, long running) {
	}

}
