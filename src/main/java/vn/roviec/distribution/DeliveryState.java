package vn.roviec.distribution;

/** Where a copy is. */
public enum DeliveryState {

	/** Not sent yet, or for a unit in which nobody could be told yet. */
	WAITING,
	/** Its unit has been told, or its mail has been handed to the mail server. */
	SENT,
	/** The recipient has confirmed it. */
	RECEIVED,
	/** Goes out of the house on paper. */
	PAPER,
	/** The clerk has handed it over on paper. */
	HANDED,
	/** Could not be sent; the clerk says how to go on. */
	FAILED,
	/** Not sent any more, with a reason. */
	GIVEN_UP,
	/** Stands on the public page. */
	PUBLISHED,
	/** Nobody has to confirm it any more: the document is recalled. */
	RECALLED;

	/** Where a copy that goes on this way is at first. */
	static DeliveryState first(DeliveryWay way) {
		return switch (way) {
			case INSIDE, MAIL -> WAITING;
			case PAPER -> PAPER;
			case PUBLIC -> PUBLISHED;
		};
	}

}
