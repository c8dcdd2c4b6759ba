package vn.roviec.story;

import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.assertj.core.api.Assertions;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

/** A person before a browser, who does what the screen offers in its own words. */
final class Official {

	// A story asks whether the product does what it says, not how fast this machine is
	static final int PATIENCE_MILLIS = 120_000;

	private static final int FARTHEST = 150;

	private static final String FOCUSED = "(element) => element === document.activeElement";

	static {
		setDefaultAssertionTimeout(PATIENCE_MILLIS);
	}

	private final String address;

	private final String name;

	private final Page page;

	private final Looks looks;

	Official(BrowserContext context, String address, String name, Looks looks) {
		this.address = address;
		this.name = name;
		this.looks = looks;
		this.page = context.newPage();
		this.page.setDefaultTimeout(PATIENCE_MILLIS);
		this.page.onDialog(Dialog::accept);
	}

	/** As one of the demonstration's people. */
	Official signsIn(String username) {
		return signsIn(username, "demo");
	}

	Official signsIn(String username, String password) {
		return opens("/login").writes("Tên đăng nhập", username)
			.writes("Mật khẩu", password)
			.presses("Đăng nhập")
			.isAt("/worklist|/lens");
	}

	Official opens(String path) {
		this.page.navigate(this.address + path);
		return this;
	}

	/** Presses the button with these words. */
	Official presses(String words) {
		main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true)).first().click();
		return this;
	}

	/** The same by keyboard alone, from one place to the next. */
	Official pressesByKeys(String words) {
		return reaches(
				main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true)).first())
			.strikes("Enter");
	}

	/** Writes by keyboard alone. */
	Official writesByKeys(String label, String words) {
		reaches(field(label)).strikes("Control+a").page.keyboard().type(words);
		return this;
	}

	private Official reaches(Locator place) {
		place.waitFor();
		for (int steps = 0; steps < FARTHEST && !Boolean.TRUE.equals(place.evaluate(FOCUSED)); steps++) {
			strikes("Tab");
		}
		Assertions.assertThat(place.evaluate(FOCUSED)).as("reached by keyboard: %s", place).isEqualTo(true);
		return this;
	}

	/** Strikes a key, which the scripts of a page hear once it has loaded. */
	Official strikes(String key) {
		this.page.waitForLoadState();
		this.page.keyboard().press(key);
		return this;
	}

	/** Follows the link with these words. */
	Official follows(String words) {
		main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(words).setExact(true)).first().click();
		return this;
	}

	/** Goes to one of the places that stand on every page. */
	Official goesTo(String place) {
		this.page.getByRole(AriaRole.NAVIGATION)
			.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place))
			.first()
			.click();
		return this;
	}

	/**
	 * Ticks the row of the list that speaks of this: again where the list was renewed
	 * under the hand.
	 */
	Official ticksRow(String words) {
		Locator box = row(words).getByRole(AriaRole.CHECKBOX);
		this.page.waitForCondition(() -> {
			if (!box.isChecked()) {
				box.click();
			}
			return box.isChecked();
		});
		return this;
	}

	/** Opens the work of the row that speaks of this. */
	Official opensRow(String words) {
		row(words).getByRole(AriaRole.LINK).first().click();
		return isAt("/(tasks|plans)/.+");
	}

	/** Gives the work of the row that speaks of this to somebody. */
	Official givesRow(String words, String officer) {
		row(words).locator("summary").first().click();
		row(words).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(officer).setExact(true)).click();
		return this;
	}

	private Locator row(String words) {
		return main().locator("[data-row]").filter(new Locator.FilterOptions().setHasText(words)).first();
	}

	/** Opens what is folded away under these words. */
	Official unfolds(String words) {
		main().locator("summary").filter(new Locator.FilterOptions().setHasText(words)).first().click();
		main().locator("details[open] > .more-list:visible").all().forEach((menu) -> {
			BoundingBox place = menu.boundingBox();
			Assertions.assertThat(place.x).as("the menu begins on the screen").isNotNegative();
			Assertions.assertThat(place.x + place.width)
				.as("and ends on it")
				.isLessThanOrEqualTo(this.page.viewportSize().width);
		});
		return this;
	}

	/**
	 * Writes once the page has loaded: what its scripts say of the words is then heard.
	 */
	Official writes(String label, String words) {
		Locator field = field(label);
		field.waitFor();
		this.page.waitForLoadState();
		field.fill(words);
		return this;
	}

	Official chooses(String label, String option) {
		main().locator("select").and(main().getByLabel(label)).locator("visible=true").first().selectOption(option);
		return this;
	}

	Official ticks(String label) {
		field(label).check();
		return this;
	}

	Official attaches(String label, Path... files) {
		field(label).setInputFiles(files);
		return this;
	}

	/** Opens a blank draft, and says where its plan is. */
	String opensDraft(String title) {
		opens("/plans/new").writes("Trích yếu", title).presses("Mở bản thảo trống").isAt("/plans/[^/]+/draft");
		return path().replace("/draft", "");
	}

	/** Changes something in the draft and waits until the page says that it is saved. */
	Official savesDraft(String label, String words) {
		return saves(() -> writes(label, words));
	}

	/**
	 * Changes the draft and waits for a saving that began with the change, not before it.
	 */
	Official saves(Runnable change) {
		Set<Request> begun = Collections.newSetFromMap(new IdentityHashMap<>());
		Consumer<Request> notes = begun::add;
		this.page.waitForResponse(
				(answer) -> answer.url().endsWith("/draft") && begun.contains(answer.request()) && answer.ok(), () -> {
					this.page.onRequest(notes);
					change.run();
				});
		this.page.offRequest(notes);
		return this;
	}

	private Locator field(String label) {
		return main().getByLabel(label).locator("visible=true").first();
	}

	/**
	 * Reads these words somewhere on the page, which may stand there before the rest of
	 * it has come and its scripts run.
	 */
	Official reads(String words) {
		assertThat(this.page.locator("body")).containsText(words, new ContainsTextOptions().setUseInnerText(true));
		this.page.waitForLoadState();
		return this;
	}

	Official readsNothingOf(String words) {
		this.page.waitForLoadState();
		assertThat(main()).not().containsText(words);
		return this;
	}

	Official isAt(String pathPattern) {
		this.page.waitForURL((url) -> path(url).matches(pathPattern));
		return this;
	}

	/** The path of the page, without the host and what follows a question mark. */
	String path() {
		return path(this.page.url());
	}

	private String path(String url) {
		return url.substring(this.address.length()).replaceAll("[?#].*", "");
	}

	/** Sees the process drawn, once it has come so far, with the token on these steps. */
	Official seesTokenAt(String... steps) {
		this.page.waitForCondition(() -> {
			boolean there = marked().containsAll(List.of(steps));
			if (!there) {
				this.page.reload();
			}
			return there;
		});
		return this;
	}

	private List<String> marked() {
		this.page.locator(".diagram .djs-element").first().waitFor();
		return this.page.locator(".diagram .djs-element.diagram-active")
			.all()
			.stream()
			.map((element) -> element.getAttribute("data-element-id"))
			.toList();
	}

	/** Presses the button with these words in the dialog that is open. */
	Official confirms(String words) {
		this.page.locator("dialog[open]")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words).setExact(true))
			.click();
		return this;
	}

	/** Looks at the page with care: pictures, eyes of all kinds, small screens. */
	Official looksAt(String picture) {
		this.page.waitForLoadState();
		this.looks.at(this.page, picture);
		return this;
	}

	Official photographed(String picture) {
		Pictures.take(this.page, picture + "-" + this.name, this.page.viewportSize().width);
		return this;
	}

	/** Waits at the demonstration until a later moment, as everybody else does. */
	Official waitsUntil(String moment) {
		return movesClock(moment, false);
	}

	/** Comes back after the system has stood still until a later moment. */
	Official comesBackAt(String moment) {
		return movesClock(moment, true);
	}

	private Official movesClock(String moment, boolean stopped) {
		this.page.evaluate("""
				async ([moment, stopped]) => {
				  const header = document.querySelector('meta[name=_csrf_header]').content;
				  const token = document.querySelector('meta[name=_csrf]').content;
				  const answer = await fetch('/demo/clock', { method: 'POST', headers: { [header]: token },
				    body: new URLSearchParams({ to: moment, stopped: stopped }) });
				  if (!answer.ok) { throw new Error('clock: ' + answer.status); }
				}""", List.of(moment, stopped));
		return this;
	}

	List<String> texts(String selector) {
		this.page.waitForLoadState();
		return this.page.locator(selector).allInnerTexts();
	}

	Locator main() {
		return this.page.locator("main");
	}

	Page page() {
		return this.page;
	}

}
