package vn.roviec.web.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks whoever comes before the demonstration has lived through its last months to wait a
 * few seconds, and brings them to the first page then (HTTP 503): half of it would be
 * there, on a day of the past.
 */
@Component
@Profile("demo")
class WhileDemoIsPrepared implements HandlerInterceptor, WebMvcConfigurer {

	private static final String SECONDS = "2";

	private final ApplicationAvailability availability;

	WhileDemoIsPrepared(ApplicationAvailability availability) {
		this.availability = availability;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws ModelAndViewDefiningException {
		if (handler instanceof HandlerMethod
				&& this.availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC) {
			response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
			response.setHeader("Refresh", SECONDS + ";url=" + request.getContextPath() + "/");
			throw new ModelAndViewDefiningException(new ModelAndView("preparing", HttpStatus.SERVICE_UNAVAILABLE));
		}
		return true;
	}

}
