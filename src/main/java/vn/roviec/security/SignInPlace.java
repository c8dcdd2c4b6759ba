package vn.roviec.security;

import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * From where a password comes: the address, and what the browser keeps of earlier times.
 */
final class SignInPlace extends WebAuthenticationDetails {

	private static final long serialVersionUID = 1L;

	/** Looked at once; a session that is written to the database goes without it. */
	private final transient @Nullable String kept;

	SignInPlace(HttpServletRequest request) {
		super(request);
		this.kept = SignInAttempts.kept(request);
	}

	String kept() {
		return Objects.requireNonNullElse(this.kept, "");
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other) && other instanceof SignInPlace place && place.kept().equals(kept());
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}

}
