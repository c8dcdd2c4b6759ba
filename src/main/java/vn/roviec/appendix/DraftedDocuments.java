package vn.roviec.appendix;

import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;

/** Knows the documents that units are drafting and have not issued. */
public interface DraftedDocuments {

	/** Those of a unit, the last changed first. */
	List<Drafted> of(AgencyId agency, UnitId unit);

	/** One of them. */
	record Drafted(UUID id, String title) {

	}

}
