package vn.roviec.web;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.roviec.security.PageHeaders;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Answers 503 where the database is missed outside of controllers: in the filters before
 * them, or as the session is written after them. The page is made here, in front of
 * everything that would ask for the session once more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway extends OncePerRequestFilter {

	private static final List<Class<? extends RuntimeException>> MISSED = List.of(
			DataAccessResourceFailureException.class, CannotCreateTransactionException.class,
			TransactionSystemException.class);

	private final ErrorAnswer answer;

	private final ViewResolver views;

	private final LocaleResolver locales;

	private final PageHeaders headers;

	DatabaseAway(ErrorAnswer answer, ViewResolver thymeleafViewResolver, LocaleResolver locales, PageHeaders headers) {
		this.answer = answer;
		this.views = thymeleafViewResolver;
		this.locales = locales;
		this.headers = headers;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			if (!isMissed(ex)) {
				throw ex;
			}
			if (!response.isCommitted()) {
				response.reset();
				this.headers.writeHeaders(request, response);
				show(ex, request, response);
			}
		}
	}

	private static boolean isMissed(@Nullable Throwable ex) {
		return ex != null && (MISSED.stream().anyMatch((type) -> type.isInstance(ex)) || isMissed(ex.getCause()));
	}

	private void show(Exception cause, HttpServletRequest request, HttpServletResponse response)
			throws ServletException {
		request.removeAttribute("_csrf");
		request.removeAttribute(CsrfToken.class.getName());
		// in the language of the other pages, not in that of the browser
		request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, this.locales);
		ModelAndView page = this.answer.to(Failure.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable"), cause, request,
				response);
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		try {
			View view = (page.getViewName() != null)
					? this.views.resolveViewName(page.getViewName(), this.locales.resolveLocale(request))
					: page.getView();
			if (view != null) {
				view.render(page.getModel(), request, response);
			}
		}
		catch (Exception ex) {
			throw new ServletException(ex);
		}
	}

}
