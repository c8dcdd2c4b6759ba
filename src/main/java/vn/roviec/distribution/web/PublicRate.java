package vn.roviec.distribution.web;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Answers each visitor without an account only so many times a minute, on each node: who
 * guesses links or loads a page again and again is told to wait (HTTP 429).
 */
@Component
class PublicRate implements HandlerInterceptor, WebMvcConfigurer {

	/** So many visitors are counted; the one who was counted first is forgotten. */
	private static final int VISITORS = 10_000;

	private final Map<String, Count> counts = new LinkedHashMap<>();

	private final Clock clock;

	private final int most;

	PublicRate(Clock clock, @Value("${roviec.public.per-minute:60}") int most) {
		this.clock = clock;
		this.most = most;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this).addPathPatterns("/receipts/**", "/public/**");
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		String page = request.getRequestURI().substring(request.getContextPath().length()).split("/", 3)[1];
		if (count(page + " " + request.getRemoteAddr()) > this.most) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "60");
			throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
		}
		return true;
	}

	private synchronized int count(String visitor) {
		Instant minute = this.clock.instant().truncatedTo(ChronoUnit.MINUTES);
		Count before = this.counts.get(visitor);
		boolean same = before != null && before.minute().equals(minute);
		if (!same) {
			this.counts.remove(visitor);
		}
		Count now = new Count(minute, same ? before.times() + 1 : 1);
		this.counts.put(visitor, now);
		if (this.counts.size() > VISITORS) {
			this.counts.remove(this.counts.keySet().iterator().next());
		}
		return now.times();
	}

	private record Count(Instant minute, int times) {
	}

}
