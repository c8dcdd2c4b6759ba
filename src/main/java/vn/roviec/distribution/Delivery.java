package vn.roviec.distribution;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.UnitId;

/**
 * One copy of a plan for one recipient, or the request to give such a copy back.
 *
 * @param position order within the plan, from 0
 * @param line the line of Nơi nhận it comes from, as written
 * @param unit null for recipients outside
 * @param address of the mailbox, null where it goes on another way
 * @param attempts how many times it could not be sent since somebody looked at it
 * @param reminders how many times the recipient was reminded
 * @param words why it could not be sent or is not sent any more, blank where all is well
 * @param receivedAt when it was confirmed, or handed over on paper
 * @param receivedBy the officer who did, null where somebody outside did
 * @param receivedName the officer's name at that moment, or the mailbox
 * @param recalls the copy that the recipient is asked to give back or to delete, null for
 * a copy of the document itself
 */
public record Delivery(UUID id, AgencyId agency, UUID plan, int position, String line, DeliveryWay way,
		@Nullable UnitId unit, @Nullable String address, DeliveryState state, int attempts, int reminders, String words,
		@Nullable Instant sentAt, @Nullable Instant receivedAt, @Nullable OfficerId receivedBy,
		@Nullable String receivedName, @Nullable UUID recalls) {

	/** Whether it asks for a copy back. */
	public boolean recall() {
		return this.recalls != null;
	}

	/** Whether an officer of the unit can still confirm it. */
	public boolean open() {
		return this.state == DeliveryState.SENT || this.state == DeliveryState.WAITING;
	}

}
