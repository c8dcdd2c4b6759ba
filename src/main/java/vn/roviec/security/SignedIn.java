package vn.roviec.security;

import java.io.Serializable;
import java.util.UUID;

import vn.roviec.agency.OfficerId;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What a session keeps of its officer: no position, so that these are always today's.
 *
 * @param round of the account's sessions; one that the account has gone past counts no
 * more
 */
record SignedIn(UUID officer, int round) implements AuthenticatedPrincipal, Serializable {

	@Override
	public String getName() {
		return this.officer.toString();
	}

	OfficerId id() {
		return new OfficerId(this.officer);
	}

}
