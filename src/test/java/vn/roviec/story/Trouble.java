package vn.roviec.story;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Response;

/**
 * What browsers complain about while a story runs: script errors, refused content,
 * missing files.
 */
final class Trouble {

	private static final String NOT_LOADED = "Failed to load resource";

	private final List<String> complaints = new ArrayList<>();

	void watch(BrowserContext context) {
		context.onConsoleMessage(this::heard);
		context.onWebError((error) -> this.complaints.add(error.page().url() + ": " + error.error()));
		context.onResponse(this::answered);
	}

	/**
	 * A page that answers with an error is for the story to judge; what a page loads must
	 * be there.
	 */
	private void heard(ConsoleMessage message) {
		boolean complaint = message.type().equals("error") || message.type().equals("warning");
		if (complaint && !message.text().startsWith(NOT_LOADED)) {
			String where = (message.page() != null) ? message.page().url() : "";
			this.complaints.add(where + ": " + message.text());
		}
	}

	private void answered(Response response) {
		String kind = response.request().resourceType();
		boolean part = !kind.equals("document") && !kind.equals("xhr") && !kind.equals("fetch");
		if (response.status() >= 500 || (part && response.status() >= 400)) {
			this.complaints.add(response.status() + " " + response.url());
		}
	}

	List<String> complaints() {
		return this.complaints;
	}

}
