package vn.roviec.intake;

/** What a written name stands for. */
public enum UnitKind {

	/** One unit with a head who answers for it. */
	UNIT,
	/** Several units at once ("Các ban, ngành"). */
	GROUP,
	/** A function, not a unit ("Phụ trách CNTT"). */
	ROLE,
	/** The committee itself, or its leaders: nobody in particular. */
	COLLECTIVE,
	/** Somebody outside the agency. */
	EXTERNAL,
	/** Two or more of the above in one text. */
	COMPOUND,
	/** A name that the table does not hold. */
	UNKNOWN

}
