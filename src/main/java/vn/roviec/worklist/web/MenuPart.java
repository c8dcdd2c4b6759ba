package vn.roviec.worklist.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;

/**
 * Tells a menu that a script fills when it is opened from the page that its link leads to
 * without scripts.
 */
final class MenuPart {

	private static final String SCRIPTED = "HX-Request";

	private MenuPart() {
	}

	/** Whether only the menu's inside is wanted; the answer is marked as one of two. */
	static boolean isAsked(HttpServletRequest request, HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, SCRIPTED);
		return request.getHeader(SCRIPTED) != null;
	}

}
