package vn.roviec.appendix;

/** Whether a coordinating unit has given its share. */
public enum ContributionState {

	OWED, GIVEN

}
