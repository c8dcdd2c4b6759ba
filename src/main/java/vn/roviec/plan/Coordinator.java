package vn.roviec.plan;

import java.util.UUID;

import vn.roviec.agency.UnitId;

/** A unit that owes a share of an appendix row. */
public record Coordinator(UUID unitId) {

	public UnitId unit() {
		return new UnitId(this.unitId);
	}

}
