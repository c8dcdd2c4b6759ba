package vn.roviec.support;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import vn.roviec.agency.AgencyId;

import static org.assertj.core.api.Assertions.assertThat;

/** The elements of a process that the instances of its tests entered. */
public final class VisitedElements {

	/** What a process carries: ids, and what was decided; no business data. */
	private static final String CARRIED = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z][A-Z_]*|[0-9]+|true|false";

	private final String process;

	private final Set<String> visited = new HashSet<>();

	/**
	 * @param process key of the process
	 */
	public VisitedElements(String process) {
		this.process = process;
	}

	/** Adds what the instances of an agency entered up to now. */
	public void collect(HistoryService history, AgencyId agency) {
		history.createHistoricActivityInstanceQuery()
			.tenantIdIn(agency.toString())
			.list()
			.stream()
			.filter((element) -> element.getProcessDefinitionKey().equals(this.process))
			.map(HistoricActivityInstance::getActivityId)
			.forEach(this.visited::add);
		assertThat(history.createHistoricVariableInstanceQuery().tenantIdIn(agency.toString()).list()).allSatisfy(
				(variable) -> assertThat(String.valueOf(variable.getValue())).as(variable.getName()).matches(CARRIED));
	}

	/** Fails with the elements that are drawn and that no instance entered. */
	public void assertWhole(RepositoryService repository) {
		Set<String> drawn = drawn(repository);
		assertThat(drawn).hasSizeGreaterThan(5);
		assertThat(this.visited).containsAll(drawn);
	}

	private Set<String> drawn(RepositoryService repository) {
		String definition = repository.createProcessDefinitionQuery()
			.processDefinitionKey(this.process)
			.latestVersion()
			.singleResult()
			.getId();
		return repository.getBpmnModelInstance(definition)
			.getModelElementsByType(FlowNode.class)
			.stream()
			.map(FlowNode::getId)
			.collect(Collectors.toSet());
	}

}
