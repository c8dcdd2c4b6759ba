package vn.roviec.plan;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;

import org.springframework.data.annotation.Id;

/**
 * One row of the appendix.
 *
 * @param groupLabel heading of the group that the row stands under, may be blank
 * @param leadUnitId the unit that leads, null while nobody has resolved the words
 * @param leadText the lead as written
 * @param coordinatingText the coordinating units as written
 */
public record PlanItem(@Id UUID id, String groupLabel, String content, @Nullable UUID leadUnitId, String leadText,
		String coordinatingText, String funding, List<Coordinator> coordinators,
		List<PlannedDeliverable> deliverables) {

	public PlanItem {
		coordinators = List.copyOf(coordinators);
		deliverables = List.copyOf(deliverables);
	}

	public @Nullable UnitId leadUnit() {
		return (this.leadUnitId != null) ? new UnitId(this.leadUnitId) : null;
	}

	public List<UnitId> coordinatingUnits() {
		return this.coordinators.stream().map(Coordinator::unit).toList();
	}

	PlanItem under(String newGroup) {
		return new PlanItem(this.id, newGroup, this.content, this.leadUnitId, this.leadText, this.coordinatingText,
				this.funding, this.coordinators, this.deliverables);
	}

	PlanItem with(List<PlannedDeliverable> newDeliverables) {
		return new PlanItem(this.id, this.groupLabel, this.content, this.leadUnitId, this.leadText,
				this.coordinatingText, this.funding, this.coordinators, newDeliverables);
	}

}
