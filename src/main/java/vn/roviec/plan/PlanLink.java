package vn.roviec.plan;

/**
 * What a plan says of an issued one.
 *
 * @param plan the newer plan
 * @param older the issued one
 */
public record PlanLink(PlanId plan, Kind kind, PlanId older) {

	/** What becomes of the older plan when the newer one is issued. */
	public enum Kind {

		/** It counts no more. */
		REPLACES,
		/** It goes on with other rows. */
		AMENDS

	}

}
