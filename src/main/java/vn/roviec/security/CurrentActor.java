package vn.roviec.security;

import java.util.Optional;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The officer of the present request, read from the database once a request: a role that
 * was taken away counts on the next one.
 */
@Component
public class CurrentActor {

	private static final String READ = CurrentActor.class.getName();

	private final Agencies agencies;

	private final Accounts accounts;

	CurrentActor(Agencies agencies, Accounts accounts) {
		this.agencies = agencies;
		this.accounts = accounts;
	}

	/**
	 * Empty before signing in, and where the account or the officer is no longer active,
	 * or the account has got another password since.
	 */
	public Optional<Actor> find() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn signedIn)) {
			return Optional.empty();
		}
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return read(signedIn);
		}
		Object known = request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST);
		if (known instanceof Read before && before.signedIn().equals(signedIn)) {
			return before.actor();
		}
		Optional<Actor> actor = read(signedIn);
		request.setAttribute(READ, new Read(signedIn, actor), RequestAttributes.SCOPE_REQUEST);
		return actor;
	}

	/**
	 * The actor of a page that only signed-in officers reach.
	 * @throws AuthenticationCredentialsNotFoundException where nobody is signed in
	 */
	public Actor get() {
		return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
	}

	private Optional<Actor> read(SignedIn signedIn) {
		return this.accounts.lets(signedIn) ? this.agencies.actor(signedIn.id()) : Optional.empty();
	}

	private record Read(SignedIn signedIn, Optional<Actor> actor) {

	}

}
