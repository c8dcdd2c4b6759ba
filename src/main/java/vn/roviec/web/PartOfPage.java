package vn.roviec.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * Tells a script that asks for a part of a page from a browser that asks for the page:
 * htmx names itself in each request.
 */
public final class PartOfPage {

	private static final String SCRIPTED = "HX-Request";

	private PartOfPage() {
	}

	/** Whether only a part is wanted. */
	public static boolean isAsked(HttpServletRequest request) {
		return request.getHeader(SCRIPTED) != null;
	}

	/** Whether only a part is wanted; the answer is marked as one of two. */
	public static boolean isAsked(HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, SCRIPTED);
		return isAsked(request);
	}

}
