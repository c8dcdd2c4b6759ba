package vn.roviec.intake;

/** The part that a unit has in a duty, by the words that open it. */
public enum DutyRole {

	LEAD, COORDINATE, STANDING, REQUESTED, UNSPECIFIED

}
