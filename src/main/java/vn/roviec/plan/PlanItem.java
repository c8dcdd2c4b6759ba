package vn.roviec.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * One row of the appendix.
 *
 * @param groupLabel heading of the group that the row stands under, may be blank
 * @param leadUnitId the unit that leads, null while nobody has resolved the words
 * @param leadText the lead as written
 * @param coordinatingText the coordinating units as written
 * @param doubt why a person must look at the lead, null where nothing is doubtful
 */
public record PlanItem(@Id UUID id, String groupLabel, String content, @Nullable UUID leadUnitId, String leadText,
		String coordinatingText, String funding, List<Coordinator> coordinators, List<PlannedDeliverable> deliverables,
		@Embedded.Nullable(prefix = "doubt_") @Nullable Doubt doubt) {

	@PersistenceCreator
	public PlanItem {
		coordinators = List.copyOf(coordinators);
		deliverables = List.copyOf(deliverables);
	}

	/** A row in whose lead nothing is doubtful. */
	public PlanItem(UUID id, String groupLabel, String content, @Nullable UUID leadUnitId, String leadText,
			String coordinatingText, String funding, List<Coordinator> coordinators,
			List<PlannedDeliverable> deliverables) {
		this(id, groupLabel, content, leadUnitId, leadText, coordinatingText, funding, coordinators, deliverables,
				null);
	}

	/** Whether a person must still choose or confirm the lead. */
	public boolean doubtful() {
		return this.leadUnitId == null || (this.doubt != null && this.doubt.open());
	}

	/** Why the lead wants a person's look, null where it wants none. */
	public @Nullable DoubtKind openDoubt() {
		if (!doubtful()) {
			return null;
		}
		return (this.doubt != null) ? this.doubt.kind() : DoubtKind.UNKNOWN_LEAD;
	}

	public @Nullable UnitId leadUnit() {
		return (this.leadUnitId != null) ? new UnitId(this.leadUnitId) : null;
	}

	public List<UnitId> coordinatingUnits() {
		return this.coordinators.stream().map(Coordinator::unit).toList();
	}

	/** The same row for another plan, where nothing in it is doubtful any more. */
	PlanItem copied() {
		return new PlanItem(UUID.randomUUID(), this.groupLabel, this.content, this.leadUnitId, this.leadText,
				this.coordinatingText, this.funding, this.coordinators,
				this.deliverables.stream().map((product) -> product.with(null)).toList());
	}

	PlanItem under(String newGroup) {
		return new PlanItem(this.id, newGroup, this.content, this.leadUnitId, this.leadText, this.coordinatingText,
				this.funding, this.coordinators, this.deliverables, this.doubt);
	}

	PlanItem with(List<PlannedDeliverable> newDeliverables) {
		return new PlanItem(this.id, this.groupLabel, this.content, this.leadUnitId, this.leadText,
				this.coordinatingText, this.funding, this.coordinators, newDeliverables, this.doubt);
	}

	/** The same row, its lead with another doubt, or none. */
	PlanItem with(@Nullable Doubt other) {
		return new PlanItem(this.id, this.groupLabel, this.content, this.leadUnitId, this.leadText,
				this.coordinatingText, this.funding, this.coordinators, this.deliverables, other);
	}

	/** The same row, its lead confirmed by a person where there is one to confirm. */
	PlanItem confirmed(OfficerId officer, Instant at) {
		return (this.doubt != null && this.leadUnitId != null) ? with(this.doubt.settled(officer, at)) : this;
	}

}
