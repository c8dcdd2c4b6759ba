package vn.roviec.distribution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import vn.roviec.agency.AgencyId;

/** What a module knows of issued documents: the file that recipients get. */
public interface IssuedPapers {

	/**
	 * The file of an issued document, the same each time; empty where it is another's.
	 */
	Optional<IssuedCopy> find(AgencyId agency, UUID document);

	/** The files that go with it, in their order; none with most. */
	default List<IssuedCopy> along(AgencyId agency, UUID document) {
		return List.of();
	}

	/** The names of those files. */
	default List<String> namesAlong(AgencyId agency, UUID document) {
		return List.of();
	}

}
