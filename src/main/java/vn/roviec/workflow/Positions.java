package vn.roviec.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

import org.springframework.stereotype.Component;

/** Compares where processes stand with where their aggregates say that they should. */
@Component
public class Positions {

	private final RuntimeService runtime;

	Positions(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/**
	 * What does not agree.
	 * @param processKey the process of all these aggregates
	 * @param expected each aggregate's id with what its state allows
	 */
	public List<String> differences(String processKey, Map<String, Expected> expected) {
		Map<String, List<List<String>>> found = standing(processKey);
		TreeSet<String> ids = new TreeSet<>(expected.keySet());
		ids.addAll(found.keySet());
		List<String> differences = new ArrayList<>();
		for (String id : ids) {
			Expected state = expected.get(id);
			List<List<String>> instances = found.getOrDefault(id, List.of());
			if (state == null || !state.allows(instances)) {
				differences
					.add(processKey + " " + id + ": " + ((state != null) ? state.state() : "-") + " ≠ " + instances);
			}
		}
		return differences;
	}

	/** Where each running instance stands, by its business key. */
	private Map<String, List<List<String>>> standing(String processKey) {
		Map<String, List<List<String>>> found = new HashMap<>();
		for (ProcessInstance instance : this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(processKey)
			.list()) {
			List<String> at = this.runtime.getActiveActivityIds(instance.getId()).stream().sorted().toList();
			found.computeIfAbsent(instance.getBusinessKey(), (key) -> new ArrayList<>()).add(at);
		}
		return found;
	}

	/**
	 * What an aggregate's state allows.
	 *
	 * @param state the state's name
	 * @param places all places at which the one instance may stand, each the sorted ids
	 * of its active elements; empty where no instance may run
	 */
	public record Expected(String state, List<List<String>> places) {

		public Expected {
			places = List.copyOf(places);
		}

		private boolean allows(List<List<String>> instances) {
			return this.places.isEmpty() ? instances.isEmpty()
					: instances.size() == 1 && this.places.contains(instances.get(0));
		}

	}

}
