package vn.roviec.distribution;

/** Where a copy is. */
public enum DeliveryState {

	/** For a unit in which nobody could be told yet. */
	WAITING,
	/** Its unit has been told. */
	SENT,
	/** An officer of the unit has confirmed it. */
	RECEIVED,
	/** Goes out of the house on paper. */
	PAPER

}
