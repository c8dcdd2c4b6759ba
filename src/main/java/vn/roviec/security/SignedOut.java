package vn.roviec.security;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Somebody has signed out on this node.
 *
 * @param session the id that the session had
 */
public record SignedOut(String session) {

	static Optional<SignedOut> of(HttpServletRequest request) {
		return Optional.ofNullable(request.getSession(false)).map(HttpSession::getId).map(SignedOut::new);
	}

}
