package vn.roviec.story;

import java.util.ArrayList;
import java.util.List;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;

/**
 * Looks at pages as everybody must be able to: with any eyes, in the dark, on a small
 * phone.
 */
final class Looks {

	private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

	private static final int SMALLEST = 360;

	private static final List<Integer> TABLETS = List.of(820, 1024);

	private static final int HEIGHT = 800;

	private final List<String> faults = new ArrayList<>();

	private final boolean careful;

	private Looks(boolean careful) {
		this.careful = careful;
	}

	static Looks withCare() {
		return new Looks(true);
	}

	/** For a walk over pages that another story looks at. */
	static Looks inPassing() {
		return new Looks(false);
	}

	/**
	 * Takes pictures of the page and notes what somebody could not read or reach: on a
	 * desk in the light, and on a phone in the dark, where all stands as in the light.
	 */
	void at(Page page, String name) {
		if (!this.careful) {
			return;
		}
		// From the top: what a bar covers further down depends on where somebody stood
		page.evaluate("() => window.scrollTo(0, 0)");
		ViewportSize before = page.viewportSize();
		page.setViewportSize(Pictures.DESK, HEIGHT);
		Pictures.take(page, name, Pictures.DESK);
		axe(page, name + " on a desk");
		charts(page, name);
		tables(page, name);
		page.setViewportSize(Pictures.PHONE, HEIGHT);
		Pictures.take(page, name, Pictures.PHONE);
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
		axe(page, name + " on a phone in the dark");
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
		page.setViewportSize(SMALLEST, HEIGHT);
		overflow(page, name, SMALLEST);
		for (int width : TABLETS) {
			page.setViewportSize(width, HEIGHT);
			overflow(page, name, width);
		}
		page.setViewportSize(before.width, before.height);
	}

	/**
	 * The page stands alone: nothing of it comes from elsewhere, so one frame is all.
	 * What is in order need not be listed.
	 */
	private void axe(Page page, String name) {
		AxeRunOptions options = new AxeRunOptions();
		options.setResultTypes(List.of("violations"));
		new AxeBuilder(page).options(options)
			.withTags(WCAG)
			.setLegacyMode(true)
			.analyze()
			.getViolations()
			.stream()
			.filter((rule) -> List.of("serious", "critical").contains(rule.getImpact()))
			.map((rule) -> name + ": " + said(rule))
			.forEach(this.faults::add);
	}

	private static String said(Rule rule) {
		List<String> places = rule.getNodes().stream().limit(3).map((node) -> node.getHtml()).toList();
		return rule.getId() + " (" + rule.getNodes().size() + "): " + rule.getHelp() + " " + places;
	}

	/** Whoever does not see a chart reads its table, beside it or around it. */
	private void charts(Page page, String name) {
		Object alone = page.evaluate(
				"""
						() => [...document.querySelectorAll('main svg:not(svg svg), main canvas')]
						  .filter((one) => !one.closest('table, .diagram, .source-page, [role=img]') && !one.matches('.icon, .bar'))
						  .filter((one) => !one.closest('figure')?.querySelector('table') && !document.querySelector('table#' + (one.closest('figure')?.getAttribute('aria-details') ?? 'none')))
						  .map((one) => one.outerHTML.slice(0, 120)).join(' | ')""");
		if (!"".equals(alone)) {
			this.faults.add(name + " has a chart without its table: " + alone);
		}
	}

	/**
	 * On a desk the figures of a table stand below the heads of their columns; only the
	 * rows of a draft are cards where the source stands beside them.
	 */
	private void tables(Page page, String name) {
		Object loose = page.evaluate(
				"""
						() => [...document.querySelectorAll('main table:not(.appendix-edit)')].filter((one) => one.checkVisibility())
						  .filter((one) => getComputedStyle(one).display !== 'table')
						  .map((one) => one.outerHTML.slice(0, 120)).join(' | ')""");
		if (!"".equals(loose)) {
			this.faults.add(name + " has a table that is laid out as none: " + loose);
		}
	}

	/** Nothing is wider than the window, and no list than its sheet. */
	private void overflow(Page page, String name, int width) {
		Object wide = page.evaluate(
				"""
						() => [document.documentElement, ...document.querySelectorAll('main .sheet-flush')]
						  .filter((box) => box.scrollWidth > box.clientWidth + 1)
						  .map((box) => box.scrollWidth + ' px in ' + box.clientWidth + ': ' + [...box.querySelectorAll('main *')]
						    .filter((e) => e.getBoundingClientRect().right > box.getBoundingClientRect().left + box.clientWidth + 1)
						    .slice(0, 3).map((e) => e.outerHTML.slice(0, 120)).join(' | ')).join('; ')""");
		if (!"".equals(wide)) {
			this.faults.add(name + " is wider than a window of " + width + " px: " + wide);
		}
	}

	List<String> faults() {
		return this.faults;
	}

}
