package vn.roviec.distribution;

import java.util.UUID;

import vn.roviec.agency.AgencyId;

/** Gives the issued document as the file that recipients get. */
public interface IssuedCopies {

	/** The file of an issued plan, the same each time. */
	IssuedCopy of(AgencyId agency, UUID plan);

}
