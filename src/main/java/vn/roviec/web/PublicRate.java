package vn.roviec.web;

import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.roviec.security.PerMinute;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Answers each visitor without an account, and each link that needs none, only so many
 * times a minute, on each node: who guesses links or loads a page again and again is told
 * to wait (HTTP 429). The visitor is counted first, so that nobody fills the count with
 * links that do not exist.
 */
@Component
class PublicRate implements HandlerInterceptor, WebMvcConfigurer {

	private final PerMinute visits;

	private final int most;

	PublicRate(Clock clock, @Value("${roviec.public.per-minute:60}") int most) {
		this.visits = new PerMinute(clock);
		this.most = most;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/receipts/**", "/calendar/**", "/public/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		String page = path.split("/", 3)[1];
		boolean secret = !page.equals("public");
		if (this.visits.count(page + " " + request.getRemoteAddr()) > this.most
				|| secret && this.visits.count(path) > this.most) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "60");
			throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
		}
		return true;
	}

}
