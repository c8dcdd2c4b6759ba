package vn.roviec.deadline;

import java.util.Set;

/**
 * One step of the ladder.
 *
 * @param offset working days from the due date, negative before it
 * @param kind what is done
 * @param audience who is told
 */
public record Rung(int offset, RungKind kind, Set<Audience> audience) {

	public Rung {
		audience = Set.copyOf(audience);
	}

}
