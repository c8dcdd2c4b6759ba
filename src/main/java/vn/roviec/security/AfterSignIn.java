package vn.roviec.security;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Leads on after the password: to the code where one has to follow, else to the page that
 * was asked for.
 */
@Component
class AfterSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

	private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

	private final SignInAttempts attempts;

	AfterSignIn(SignInAttempts attempts) {
		this.attempts = attempts;
		setDefaultTargetUrl("/");
		setRequestCache(WebSecurity.pageAskedFor());
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		if (authentication.getPrincipal() instanceof SignedIn signedIn) {
			if (signedIn.stage().half()) {
				getRedirectStrategy().sendRedirect(request, response, signedIn.stage().page());
				return;
			}
			if (signedIn.stage() == SignInStage.PASSWORD) {
				remember(request, response, signedIn);
			}
		}
		super.onAuthenticationSuccess(request, response, authentication);
	}

	/** The second factor was right too; the session gets another id once more. */
	Authentication complete(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
		request.changeSessionId();
		Authentication whole = UsernamePasswordAuthenticationToken.authenticated(signedIn.at(SignInStage.BOTH), null,
				List.of());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(whole);
		SecurityContextHolder.setContext(context);
		this.contexts.saveContext(context, request, response);
		remember(request, response, signedIn);
		return whole;
	}

	private void remember(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
		this.attempts.remember(signedIn.id(), request, response);
	}

}
