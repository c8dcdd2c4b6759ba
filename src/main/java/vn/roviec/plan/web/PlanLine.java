package vn.roviec.plan.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A plan as the list shows it.
 *
 * @param state message key after "state."
 * @param tone of the state, or null
 * @param waits where the plan waits and since when, blank where it waits for nobody
 * @param changed when it was last changed
 */
record PlanLine(UUID id, String title, String number, String state, @Nullable String tone, String unit, String waits,
		String changed) {
}
