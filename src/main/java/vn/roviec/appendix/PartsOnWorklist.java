package vn.roviec.appendix;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.ConsistencyCheck;
import vn.roviec.worklist.OwnWork;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Component;

/** The open parts of tasks are open work, each once. */
@Component
class PartsOnWorklist implements ConsistencyCheck {

	private final TaskParts parts;

	private final WorkItems items;

	private final Agencies agencies;

	PartsOnWorklist(TaskParts parts, WorkItems items, Agencies agencies) {
		this.parts = parts;
		this.items = items;
		this.agencies = agencies;
	}

	@Override
	public String name() {
		return "check.parts";
	}

	@Override
	public List<String> differences() {
		List<String> differences = new ArrayList<>();
		for (AgencyId agency : this.agencies.all()) {
			Set<String> open = this.parts.open(agency.value())
				.stream()
				.map(OwnWork::idOf)
				.collect(Collectors.toCollection(TreeSet::new));
			Set<String> listed = this.items.openOf(agency, PartHands.KIND)
				.stream()
				.map(WorkItem::id)
				.collect(Collectors.toCollection(TreeSet::new));
			open.stream().filter((id) -> !listed.contains(id)).forEach((id) -> differences.add(id + ": OPEN ≠ —"));
			listed.stream().filter((id) -> !open.contains(id)).forEach((id) -> differences.add(id + ": — ≠ OPEN"));
		}
		return differences;
	}

}
