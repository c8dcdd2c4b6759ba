package vn.roviec.story;

import java.util.LinkedHashMap;
import java.util.Map;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Margin;
import com.microsoft.playwright.options.ReducedMotion;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The office of a story: the running application, and the people before their browsers.
 */
final class Office implements AutoCloseable {

	private static final int HEIGHT = 800;

	private final Chromium chromium;

	private final Application application;

	private final Trouble trouble = new Trouble();

	private final Looks looks;

	private final Map<String, Official> officials = new LinkedHashMap<>();

	Office(Chromium chromium, Application application, Looks looks) {
		this.chromium = chromium;
		this.application = application;
		this.looks = looks;
	}

	/** Somebody at a desk. */
	Official official(String username) {
		return known(username, username, desk());
	}

	/** The same person at a second screen. */
	Official anotherScreenOf(String username) {
		return known(username + "-again", username, desk());
	}

	/** Somebody with a phone in the hand. */
	Official onPhone(String username) {
		return known(username, username, desk().setViewportSize(Pictures.PHONE, HEIGHT));
	}

	/** Somebody whose browser runs no scripts. */
	Official withoutScripts(String username) {
		return known(username + "-plain", username, desk().setJavaScriptEnabled(false));
	}

	/** Somebody who has not signed in. */
	Official visitor() {
		return this.officials.computeIfAbsent("visitor", (name) -> arrives(name, desk()));
	}

	private Official known(String key, String username, NewContextOptions place) {
		return this.officials.computeIfAbsent(key, (name) -> arrives(name, place).signsIn(username));
	}

	private Official arrives(String name, NewContextOptions place) {
		BrowserContext context = this.chromium.browser().newContext(place);
		this.trouble.watch(context);
		return new Official(context, this.application.address(), name, this.looks);
	}

	/** A page as a browser prints it to PDF. */
	byte[] prints(String html) {
		try (Page page = this.chromium.browser().newPage()) {
			page.setDefaultTimeout(Official.PATIENCE_MILLIS);
			page.setContent(html);
			return page.pdf(new Page.PdfOptions().setFormat("A4")
				.setMargin(new Margin().setTop("20mm").setBottom("20mm").setLeft("25mm").setRight("15mm")));
		}
	}

	private static NewContextOptions desk() {
		return new NewContextOptions().setLocale("vi-VN")
			.setTimezoneId("Asia/Ho_Chi_Minh")
			.setReducedMotion(ReducedMotion.REDUCE)
			.setViewportSize(Pictures.DESK, HEIGHT);
	}

	/**
	 * Everything that was seen was fit to be seen, and no browser and no log complained.
	 */
	void isInOrder() {
		assertThat(this.looks.faults()).as("pages that somebody cannot read or use").isEmpty();
		assertThat(this.trouble.complaints()).as("complaints of the browser").isEmpty();
		assertThat(this.application.log().lines().filter((line) -> line.contains(" ERROR "))).as("errors in the log")
			.isEmpty();
	}

	/**
	 * What the day leaves in the database differs nowhere from itself; the day is over.
	 */
	void endsWithoutDifference() {
		assertThat(this.application.check()).startsWith("0\n").endsWith("Tổng cộng: 0 sai lệch\n");
	}

	/** Keeps a picture of every screen, for when a story ended badly. */
	void remember(String story) {
		this.officials.values().forEach((official) -> official.photographed("FAILED-" + story));
	}

	@Override
	public void close() {
		this.application.close();
		this.chromium.close();
	}

}
