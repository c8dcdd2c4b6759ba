package vn.roviec.web;

import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.roviec.security.PageHeaders;

import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Answers what failed outside of controllers: in filters, or with sendError. */
@Controller
class ContainerErrors implements ErrorController {

	private final ErrorAnswer answer;

	private final PageHeaders headers;

	ContainerErrors(ErrorAnswer answer, PageHeaders headers) {
		this.answer = answer;
		this.headers = headers;
	}

	@RequestMapping("/error")
	ModelAndView error(HttpServletRequest request, HttpServletResponse response) {
		// the filters of security do not stand before this page once more
		this.headers.writeHeaders(request, response);
		Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus status = (code instanceof Integer number) ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
		if (status == null) {
			status = HttpStatus.INTERNAL_SERVER_ERROR;
		}
		Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
		return this.answer.to(Failure.of(status, type(status)), (cause instanceof Throwable thrown) ? thrown : null,
				request, response);
	}

	static String type(HttpStatus status) {
		return switch (status) {
			case FORBIDDEN -> "not-allowed";
			case SERVICE_UNAVAILABLE -> "unavailable";
			default -> status.name().toLowerCase(Locale.ROOT).replace('_', '-');
		};
	}

}
