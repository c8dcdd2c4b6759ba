package vn.roviec.worklist;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;

import org.springframework.stereotype.Component;

/** Finds the officers in whose hands a work item is. */
@Component
public class WorkHolders {

	private final Agencies agencies;

	WorkHolders(Agencies agencies) {
		this.agencies = agencies;
	}

	/** Who has the item, else everybody who may claim it. */
	public List<Officer> of(WorkItem item) {
		if (item.assignee() != null) {
			return this.agencies.officer(item.agency(), item.assignee()).stream().toList();
		}
		return Stream.concat(byRole(item), byUnit(item)).distinct().toList();
	}

	private Stream<Officer> byRole(WorkItem item) {
		return Stream.of(Role.values())
			.filter((role) -> item.candidate().isOf(role))
			.flatMap((role) -> Stream.concat(this.agencies.holding(item.agency(), role).stream(),
					item.candidate()
						.decision()
						.stream()
						.flatMap((decision) -> this.agencies.delegates(item.agency(), decision).stream())));
	}

	private Stream<Officer> byUnit(WorkItem item) {
		UnitId unit = item.unit();
		if (unit == null || item.candidate().key().startsWith("R:")) {
			return Stream.empty();
		}
		boolean headOnly = Objects.equals(Candidate.head(unit), item.candidate());
		return (headOnly ? this.agencies.heads(item.agency(), unit) : this.agencies.officersIn(item.agency(), unit))
			.stream();
	}

}
