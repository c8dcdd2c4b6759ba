package vn.roviec.agency;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An officer who is away today, and what of the positions passes over to the substitute
 * for that time. The one rule is here:
 * <ul>
 * <li>What was given to the officer in person passes ({@link Actor#actsFor}).
 * <li>HEAD passes, with what falls to the head of that unit: it is work within the
 * agency, and whoever is in charge of the unit meanwhile answers for the content in its
 * head's place (NĐ 30/2020 Đ12).
 * <li>CLERK passes: numbering, registering and issuing are the work of whoever the agency
 * lets do it (NĐ 30/2020 Đ15–19), and wait for at most a working day.
 * <li>CHAIRMAN and VICE_CHAIRMAN never pass by an absence. Who signs or decides in the
 * chairman's place (KT., TUQ.) needs it in writing, limited in time, and cannot pass it
 * on (NĐ 30/2020 Đ13): that is a delegation, {@link DelegateSigning}.
 * <li>ADMINISTRATOR does not pass: it is no work that waits for somebody. SPECIALIST has
 * nothing beyond what was given in person; colleagues of the unit take the rest.
 * </ul>
 *
 * @param name of the absent officer
 * @param positions those that pass over; others are left out
 */
public record StandIn(OfficerId absent, String name, List<Position> positions) {

	private static final Set<Role> PASSING = EnumSet.of(Role.HEAD, Role.CLERK);

	public StandIn {
		positions = positions.stream().filter((position) -> PASSING.contains(position.role())).toList();
	}

}
