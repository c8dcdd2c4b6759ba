package vn.roviec.observation;

import java.util.UUID;

import vn.roviec.agency.AgencyId;

/**
 * An agency that may be looked at today.
 *
 * @param observation by which it lets itself be seen
 */
public record ObservedAgency(UUID observation, AgencyId id, String name) {
}
