package vn.roviec.plan;

import vn.roviec.agency.Actor;

/**
 * An issued plan was recalled, or a newer one has replaced it; told in the same
 * transaction.
 *
 * @param plan as it stands now
 * @param reason with the plan's number, for the records of what hangs on it
 */
public record PlanEnded(Plan plan, Actor by, String reason) {
}
