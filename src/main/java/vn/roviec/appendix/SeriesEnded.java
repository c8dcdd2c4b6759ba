package vn.roviec.appendix;

import java.util.UUID;

import vn.roviec.agency.AgencyId;

/** A series was stopped before its last cycle; told in the same transaction. */
public record SeriesEnded(AgencyId agency, UUID plan, SeriesId series) {
}
