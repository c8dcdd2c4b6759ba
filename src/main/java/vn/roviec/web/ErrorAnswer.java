package vn.roviec.web;

import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.json.MappingJackson2JsonView;

/** Tells a failure, as a page or as problem+json, under a number that the log has too. */
@Component
class ErrorAnswer {

	private static final Logger logger = LoggerFactory.getLogger(ErrorAnswer.class);

	private static final SecureRandom random = new SecureRandom();

	private final Frames frames;

	private final MessageSource messages;

	ErrorAnswer(Frames frames, MessageSource messages) {
		this.frames = frames;
		this.messages = messages;
	}

	ModelAndView to(Failure failure, @Nullable Throwable cause, HttpServletRequest request,
			HttpServletResponse response) {
		String reference = log(failure, cause, request);
		return wantsProblem(request) ? problem(failure, reference, request)
				: page(failure, reference, request, response);
	}

	private static String log(Failure failure, @Nullable Throwable cause, HttpServletRequest request) {
		byte[] bytes = new byte[4];
		random.nextBytes(bytes);
		String hex = HexFormat.of().withUpperCase().formatHex(bytes);
		String reference = hex.substring(0, 4) + "-" + hex.substring(4);
		if (failure.status().is5xxServerError()) {
			logger.error("{} {} {} {}", reference, failure.status().value(), request.getMethod(), path(request), cause);
		}
		else {
			logger.info("{} {} {} {}: {}", reference, failure.status().value(), request.getMethod(), path(request),
					(cause != null) ? oneLine(String.valueOf(cause.getMessage())) : failure.type());
		}
		return reference;
	}

	/** What was sent stands in messages too, and begins no line of its own in the log. */
	private static String oneLine(String message) {
		return message.replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
	}

	private ModelAndView page(Failure failure, String reference, HttpServletRequest request,
			HttpServletResponse response) {
		ModelAndView page = new ModelAndView(failure.view(), failure.status());
		page.addAllObjects(failure.details());
		// without a database the frame would keep people waiting once more
		boolean away = failure.status() == HttpStatus.SERVICE_UNAVAILABLE;
		page.addObject("frame", away ? null : this.frames.of(request));
		page.addObject("reference", reference);
		if (PartOfPage.isAsked(request)) {
			// a part of a page was asked for: the error takes the place of the whole
			response.setHeader("HX-Retarget", "main");
			response.setHeader("HX-Reselect", "main");
			response.setHeader("HX-Reswap", "outerHTML");
		}
		return page;
	}

	private ModelAndView problem(Failure failure, String reference, HttpServletRequest request) {
		Locale locale = RequestContextUtils.getLocale(request);
		ProblemDetail problem = ProblemDetail.forStatus(failure.status());
		problem.setType(URI.create("urn:roviec:problem:" + failure.type()));
		problem.setTitle(this.messages.getMessage(failure.titleKey(), null, failure.type(), locale));
		problem.setInstance(URI.create(path(request)));
		problem.setProperty("reference", reference);
		failure.details().forEach((name, value) -> {
			if (value != null) {
				problem.setProperty(name, value);
			}
		});
		MappingJackson2JsonView json = new MappingJackson2JsonView();
		json.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		json.setModelKey("problem");
		json.setExtractValueFromSingleKeyModel(true);
		ModelAndView answer = new ModelAndView(json, "problem", problem);
		answer.setStatus(failure.status());
		return answer;
	}

	/** What was asked for, also when the container has come here by way of /error. */
	private static String path(HttpServletRequest request) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return (failed != null) ? failed.toString() : request.getRequestURI();
	}

	private static boolean wantsProblem(HttpServletRequest request) {
		String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
		return accept.startsWith(MediaType.APPLICATION_JSON_VALUE)
				|| accept.startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
	}

}
