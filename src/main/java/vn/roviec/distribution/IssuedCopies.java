package vn.roviec.distribution;

import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

/** Gives the issued document as the file that recipients get. */
public interface IssuedCopies {

	/** The file of an issued plan, the same each time. */
	IssuedCopy of(AgencyId agency, UUID plan);

	/** The files that go with it, in their order; none with most. */
	List<IssuedCopy> along(AgencyId agency, UUID plan);

	/** The names of those files. */
	List<String> namesAlong(AgencyId agency, UUID plan);

}
