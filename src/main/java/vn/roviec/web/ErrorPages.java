package vn.roviec.web;

import java.io.IOException;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Translates what went wrong into an answer that says what happened and what to do. */
@ControllerAdvice
class ErrorPages {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

	private static final Pattern SUBJECT = Pattern.compile("^/(plans|tasks)/[0-9a-fA-F-]{36}(?=/)");

	private final ErrorAnswer answer;

	private final MessageSource messages;

	private final Clock clock;

	ErrorPages(ErrorAnswer answer, MessageSource messages, Clock clock) {
		this.answer = answer;
		this.messages = messages;
		this.clock = clock;
	}

	@ExceptionHandler
	ModelAndView conflict(Conflict ex, HttpServletRequest request, HttpServletResponse response) {
		Failure failure = Failure.of(HttpStatus.CONFLICT, "conflict")
			.with("who", ex.who())
			.with("at", (ex.when() != null) ? TIME.format(ex.when().atZone(this.clock.getZone())) : null)
			.with("what", said(ex.what(), request))
			.with("back", subject(request))
			.with("kept", request.getParameter("words"));
		return this.answer.to(failure, ex, request, response);
	}

	/**
	 * Two at once: a row changed underneath, a lock that could not be had, the same thing
	 * made twice.
	 */
	@ExceptionHandler({ ConcurrencyFailureException.class, DuplicateKeyException.class })
	ModelAndView stale(RuntimeException ex, HttpServletRequest request, HttpServletResponse response) {
		Failure failure = Failure.of(HttpStatus.CONFLICT, "conflict")
			.with("back", subject(request))
			.with("kept", request.getParameter("words"));
		return this.answer.to(failure, ex, request, response);
	}

	@ExceptionHandler
	ModelAndView notFound(NotFound ex, HttpServletRequest request, HttpServletResponse response) {
		return this.answer.to(Failure.of(HttpStatus.NOT_FOUND, "not-found"), ex, request, response);
	}

	@ExceptionHandler
	ModelAndView notAllowed(NotAllowed ex, HttpServletRequest request, HttpServletResponse response) {
		return this.answer.to(Failure.of(HttpStatus.FORBIDDEN, "not-allowed"), ex, request, response);
	}

	@ExceptionHandler
	ModelAndView refused(Refused ex, HttpServletRequest request, HttpServletResponse response) {
		Failure failure = Failure.of(HttpStatus.UNPROCESSABLE_ENTITY, "refused")
			.with("sentence", said(ex.messageKey(), request, ex.arguments()))
			.with("kept", request.getParameter("words"));
		return this.answer.to(failure, ex, request, response);
	}

	/**
	 * No connection, or one that was lost in the middle: then nobody knows whether the
	 * last step was recorded, and the page says so.
	 */
	@ExceptionHandler({ DataAccessResourceFailureException.class, CannotCreateTransactionException.class,
			TransactionSystemException.class })
	ModelAndView databaseAway(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		return this.answer.to(Failure.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"), ex, request, response);
	}

	/** What was sent cannot be put down: the disk is full, or its folder is not there. */
	@ExceptionHandler
	ModelAndView noRoom(MultipartException ex, HttpServletRequest request, HttpServletResponse response) {
		boolean ours = NestedExceptionUtils.getMostSpecificCause(ex) instanceof IOException
				&& !(ex instanceof MaxUploadSizeExceededException);
		return ours ? this.answer.to(Failure.of(HttpStatus.INSUFFICIENT_STORAGE, "insufficient-storage"), ex, request,
				response) : anythingElse(ex, request, response);
	}

	/** A path with an id that is none leads nowhere. */
	@ExceptionHandler
	ModelAndView unreadable(MethodArgumentTypeMismatchException ex, HttpServletRequest request,
			HttpServletResponse response) {
		boolean path = ex.getParameter().hasParameterAnnotation(PathVariable.class);
		return this.answer.to(path ? Failure.of(HttpStatus.NOT_FOUND, "not-found")
				: Failure.of(HttpStatus.BAD_REQUEST, "bad-request"), ex, request, response);
	}

	/** Left to the security filters, which know the way to the login page. */
	@ExceptionHandler({ AccessDeniedException.class, AuthenticationException.class })
	void denied(RuntimeException ex) {
		throw ex;
	}

	/**
	 * Somebody has gone on to another page and nobody is there to be answered; asking for
	 * the response tells Spring that nothing more is to be written.
	 */
	@ExceptionHandler({ AsyncRequestNotUsableException.class, ClientAbortException.class })
	void gone(HttpServletResponse response) {
	}

	@ExceptionHandler
	ModelAndView anythingElse(Exception ex, HttpServletRequest request, HttpServletResponse response) {
		HttpStatus status = status(ex);
		return this.answer.to(Failure.of(status, ContainerErrors.type(status)), ex, request, response);
	}

	/** The page of the plan or task that the request was about. */
	private static @Nullable String subject(HttpServletRequest request) {
		Matcher subject = SUBJECT.matcher(request.getServletPath());
		return subject.find() ? subject.group() : null;
	}

	private static HttpStatus status(Exception ex) {
		if (ex instanceof ErrorResponse known) {
			HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
			return (status != null) ? status : HttpStatus.INTERNAL_SERVER_ERROR;
		}
		ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(ex.getClass(), ResponseStatus.class);
		return (declared != null) ? declared.code() : HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private String said(String key, HttpServletRequest request, Object... arguments) {
		Locale locale = RequestContextUtils.getLocale(request);
		return String.valueOf(this.messages.getMessage(key, arguments, key, locale));
	}

}
