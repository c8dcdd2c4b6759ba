package vn.roviec.plan;

import java.util.UUID;

/**
 * A file that goes with a plan as a file of its own.
 *
 * @param file under which it is kept as it came
 * @param name with its ending
 */
public record Annex(UUID id, PlanId plan, UUID file, String name, long size) {
}
