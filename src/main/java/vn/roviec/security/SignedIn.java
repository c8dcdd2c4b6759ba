package vn.roviec.security;

import java.io.Serializable;
import java.util.UUID;

import vn.roviec.agency.OfficerId;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What a session keeps of its officer: the id alone, so that positions are always
 * today's.
 */
record SignedIn(UUID officer) implements AuthenticatedPrincipal, Serializable {

	@Override
	public String getName() {
		return this.officer.toString();
	}

	OfficerId id() {
		return new OfficerId(this.officer);
	}

}
