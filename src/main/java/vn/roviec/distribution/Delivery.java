package vn.roviec.distribution;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/**
 * One copy of a plan for one recipient.
 *
 * @param position order within the plan, from 0
 * @param line the line of Nơi nhận it comes from, as written
 * @param unit null for recipients outside
 * @param receivedName the officer's name at that moment
 */
public record Delivery(UUID id, AgencyId agency, UUID plan, int position, String line, @Nullable UnitId unit,
		DeliveryState state, @Nullable Instant sentAt, @Nullable Instant receivedAt, @Nullable OfficerId receivedBy,
		@Nullable String receivedName) {

	/** Whether an officer of the unit can still confirm it. */
	public boolean open() {
		return this.state == DeliveryState.SENT || this.state == DeliveryState.WAITING;
	}

}
