package vn.roviec.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;

/**
 * Answers a request that may not be made: whoever is not signed in goes to the login
 * page, parts of pages and programs get 401; an officer gets 403, and 404 where there is
 * nothing at all. A session that counts no more ends here.
 */
@Component
class Denial implements AuthenticationEntryPoint, AccessDeniedHandler {

	private final CurrentActor actor;

	private final PermissionTable table;

	private final SecurityContextLogoutHandler ending = new SecurityContextLogoutHandler();

	Denial(CurrentActor actor, PermissionTable table) {
		this.actor = actor;
		this.table = table;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		toLogin(request, response, "/login");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException ex)
			throws IOException {
		if (this.actor.find().isEmpty()) {
			Optional<String> half = half();
			if (half.isPresent()) {
				toLogin(request, response, half.get());
				return;
			}
			toLogin(request, response, ended(request, response) ? "/login?ended" : "/login");
			return;
		}
		boolean known = this.table.who(request).isPresent();
		response.sendError((known ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND).value());
	}

	/** The page of one who has come half-way through signing in. */
	private static Optional<String> half() {
		Authentication before = SecurityContextHolder.getContext().getAuthentication();
		return (before != null && before.getPrincipal() instanceof SignedIn signedIn && signedIn.stage().half())
				? Optional.of(signedIn.stage().page()) : Optional.empty();
	}

	/** Ends the session of one who was signed in; false where nobody was. */
	private boolean ended(HttpServletRequest request, HttpServletResponse response) {
		Authentication before = SecurityContextHolder.getContext().getAuthentication();
		if (before == null || !(before.getPrincipal() instanceof SignedIn)) {
			return false;
		}
		this.ending.logout(request, response, before);
		return true;
	}

	private static void toLogin(HttpServletRequest request, HttpServletResponse response, String page)
			throws IOException {
		String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
		if (request.getHeader("HX-Request") != null || accept.startsWith(MediaType.APPLICATION_JSON_VALUE)
				|| accept.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE)) {
			response.sendError(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		response.sendRedirect(request.getContextPath() + page);
	}

}
