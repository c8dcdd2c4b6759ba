package vn.roviec.security;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

import vn.roviec.agency.OfficerId;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * What a session keeps of its officer: no position, so that these are always today's.
 *
 * @param round of the account's sessions; one that the account has gone past counts no
 * more
 * @param stage how far the sign-in has come; sessions from before there were stages have
 * none
 */
record SignedIn(UUID officer, int round, SignInStage stage) implements AuthenticatedPrincipal, Serializable {

	SignedIn {
		stage = Objects.requireNonNullElse(stage, SignInStage.PASSWORD);
	}

	SignedIn at(SignInStage other) {
		return new SignedIn(this.officer, this.round, other);
	}

	@Override
	public String getName() {
		return this.officer.toString();
	}

	OfficerId id() {
		return new OfficerId(this.officer);
	}

}
