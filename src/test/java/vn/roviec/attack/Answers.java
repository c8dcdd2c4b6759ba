package vn.roviec.attack;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.springframework.mock.web.MockHttpServletResponse;

/** Whether two answers tell whoever asked the same. */
final class Answers {

	private Answers() {
	}

	static boolean same(MockHttpServletResponse one, MockHttpServletResponse other) {
		return one.getStatus() == other.getStatus() && Objects.equals(one.getContentType(), other.getContentType())
				&& told(one).equals(told(other));
	}

	/**
	 * The text of an answer without what differs each time: ids that were sent, the
	 * reference of an error, the token of a form.
	 */
	static String told(MockHttpServletResponse answer) {
		String text = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8) + answer.getRedirectedUrl();
		return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID")
			.replaceAll("\\b[0-9A-F]{4}-[0-9A-F]{4}\\b", "REFERENCE")
			.replaceAll("name=\"_csrf\" (?:value|content)=\"[^\"]*\"", "TOKEN");
	}

}
