package vn.roviec.security;

import java.util.Optional;
import java.util.Set;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;

/**
 * Who may make a request.
 *
 * @param anybody also without signing in
 * @param roles one of which must be held; empty where any officer may who does not only
 * look at other agencies
 */
public record Who(boolean anybody, Set<Role> roles) {

	static final Who ANONYMOUS = new Who(true, Set.of());

	static final Who ANY_OFFICER = new Who(false, Set.of());

	static Who of(Role... roles) {
		return new Who(false, Set.of(roles));
	}

	/** Whether this actor, empty for one who is not signed in, belongs to them. */
	public boolean includes(Optional<Actor> actor) {
		return this.anybody || actor.filter(this::includes).isPresent();
	}

	private boolean includes(Actor one) {
		if (one.observes()) {
			return this.roles.contains(Role.OBSERVER);
		}
		return this.roles.isEmpty() || this.roles.stream().anyMatch(one::holds);
	}

}
