package vn.roviec.appendix;

import java.util.UUID;

import vn.roviec.agency.AgencyId;

/** A task was completed or cancelled; told in the same transaction. */
public record TaskEnded(AgencyId agency, UUID plan, UUID task) {
}
