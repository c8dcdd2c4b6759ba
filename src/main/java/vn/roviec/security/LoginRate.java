package vn.roviec.security;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes only so many wrong passwords a minute from one address, whatever the names:
 * trying one password with every name never meets the rest of an account. An office
 * behind one address signs in as often as it likes, and from browsers that are known also
 * while somebody else behind that address tries passwords.
 */
@Component
class LoginRate extends OncePerRequestFilter {

	private final PerMinute failures;

	private final SignInAttempts attempts;

	private final int most;

	LoginRate(Clock clock, SignInAttempts attempts, @Value("${roviec.login.failures-per-minute:30}") int most) {
		this.failures = new PerMinute(clock);
		this.attempts = attempts;
		this.most = most;
	}

	@EventListener
	void failed(AbstractAuthenticationFailureEvent event) {
		if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails from) {
			this.failures.count(from.getRemoteAddress());
		}
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !HttpMethod.POST.matches(request.getMethod()) || !"/login".equals(request.getServletPath());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (this.failures.times(request.getRemoteAddr()) >= this.most && !known(request)) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "60");
			response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
			return;
		}
		chain.doFilter(request, response);
	}

	private boolean known(HttpServletRequest request) {
		String username = request.getParameter(UsernamePasswordAuthenticationFilter.SPRING_SECURITY_FORM_USERNAME_KEY);
		return username != null && this.attempts.known(username, SignInAttempts.kept(request));
	}

}
