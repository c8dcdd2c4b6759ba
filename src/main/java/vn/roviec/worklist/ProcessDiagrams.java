package vn.roviec.worklist;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

import vn.roviec.agency.AgencyId;

import org.springframework.stereotype.Component;

/** Where the process of a plan or task stands, for its drawing. */
@Component
public class ProcessDiagrams {

	private final RuntimeService runtime;

	private final HistoryService history;

	ProcessDiagrams(RuntimeService runtime, HistoryService history) {
		this.runtime = runtime;
		this.history = history;
	}

	/**
	 * Which elements are active and which were passed; both empty where the agency has no
	 * such process.
	 * @param processKey file name of the process ("plan-lifecycle")
	 * @param subject the plan or task that the process is about
	 */
	public DiagramState diagram(String processKey, AgencyId agency, UUID subject) {
		List<HistoricProcessInstance> instances = this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey(processKey)
			.processInstanceBusinessKey(subject.toString())
			.tenantIdIn(agency.toString())
			.list();
		List<String> active = instances.stream()
			.filter((instance) -> instance.getEndTime() == null)
			.flatMap((instance) -> this.runtime.getActiveActivityIds(instance.getId()).stream())
			.filter(ProcessDiagrams::drawn)
			.distinct()
			.toList();
		List<String> visited = instances.stream()
			.flatMap(this::finished)
			.filter(ProcessDiagrams::drawn)
			.distinct()
			.toList();
		return new DiagramState(active, visited);
	}

	private Stream<String> finished(HistoricProcessInstance instance) {
		return this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(instance.getId())
			.finished()
			.orderPartiallyByOccurrence()
			.asc()
			.list()
			.stream()
			.map(HistoricActivityInstance::getActivityId);
	}

	/** The bodies of parallel tasks have no place of their own in the drawing. */
	private static boolean drawn(String id) {
		return !id.contains("#");
	}

	/**
	 * Elements of a drawing, by their ids.
	 *
	 * @param active where the process stands now
	 * @param visited what it has passed
	 */
	public record DiagramState(List<String> active, List<String> visited) {

		public DiagramState {
			active = List.copyOf(active);
			visited = List.copyOf(visited);
		}

	}

}
