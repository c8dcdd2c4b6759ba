package vn.roviec.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.springframework.web.util.HtmlUtils;

/**
 * A page taken apart as a browser does it: which elements stand in it with which
 * attributes, and what is text.
 */
final class Markup {

	/** What a browser takes for text until the end tag of the same name. */
	private static final Set<String> TEXT_ALONE = Set.of("script", "style", "textarea", "title", "noscript", "iframe",
			"noembed", "noframes", "xmp");

	private static final String ENDS = " \t\n\f\r/>";

	final List<Element> elements = new ArrayList<>();

	private final StringBuilder text = new StringBuilder();

	private final String page;

	private int at;

	private Markup(String page) {
		this.page = page;
	}

	static Markup of(String page) {
		Markup markup = new Markup(page);
		while (markup.at < page.length()) {
			markup.next();
		}
		return markup;
	}

	/** All words, those in attributes included, as a person may read them. */
	String words() {
		StringBuilder words = new StringBuilder(this.text);
		this.elements
			.forEach((element) -> element.attributes().values().forEach((value) -> words.append('\n').append(value)));
		return words.toString();
	}

	private void next() {
		int tag = this.page.indexOf('<', this.at);
		if (tag < 0) {
			text(this.page.length());
			return;
		}
		text(tag);
		char kind = (tag + 1 < this.page.length()) ? this.page.charAt(tag + 1) : ' ';
		if (Character.isLetter(kind) && kind < 128) {
			this.at = tag + 1;
			element();
		}
		else if (kind == '/' || kind == '!' || kind == '?') {
			String end = this.page.startsWith("<!--", tag) ? "-->" : ">";
			int close = this.page.indexOf(end, tag + 1);
			this.at = (close < 0) ? this.page.length() : close + end.length();
		}
		else {
			this.text.append('<');
			this.at = tag + 1;
		}
	}

	private void text(int end) {
		this.text.append(HtmlUtils.htmlUnescape(this.page.substring(this.at, end)));
		this.at = end;
	}

	private void element() {
		String name = until(ENDS).toLowerCase(Locale.ROOT);
		Map<String, String> attributes = new LinkedHashMap<>();
		while (this.at < this.page.length() && this.page.charAt(this.at) != '>') {
			if (" \t\n\f\r/".indexOf(this.page.charAt(this.at)) >= 0) {
				this.at++;
				continue;
			}
			attribute(attributes);
		}
		this.at++;
		Element element = new Element(name, attributes, new StringBuilder());
		this.elements.add(element);
		if (TEXT_ALONE.contains(name)) {
			int end = this.page.toLowerCase(Locale.ROOT).indexOf("</" + name, this.at);
			String inside = this.page.substring(this.at, (end < 0) ? this.page.length() : end);
			element.inside().append(inside);
			this.text.append(HtmlUtils.htmlUnescape(inside));
			this.at += inside.length();
		}
	}

	private void attribute(Map<String, String> attributes) {
		int from = this.at++;
		until(ENDS + "=");
		String name = this.page.substring(from, this.at).toLowerCase(Locale.ROOT);
		while (this.at < this.page.length() && Character.isWhitespace(this.page.charAt(this.at))) {
			this.at++;
		}
		String value = "";
		if (this.at < this.page.length() && this.page.charAt(this.at) == '=') {
			this.at++;
			while (this.at < this.page.length() && Character.isWhitespace(this.page.charAt(this.at))) {
				this.at++;
			}
			value = value();
		}
		attributes.putIfAbsent(name, HtmlUtils.htmlUnescape(value));
	}

	private String value() {
		char quote = (this.at < this.page.length()) ? this.page.charAt(this.at) : '>';
		if (quote != '"' && quote != '\'') {
			return until(" \t\n\f\r>");
		}
		this.at++;
		String value = until(String.valueOf(quote));
		this.at++;
		return value;
	}

	private String until(String ends) {
		int from = this.at;
		while (this.at < this.page.length() && ends.indexOf(this.page.charAt(this.at)) < 0) {
			this.at++;
		}
		return this.page.substring(from, Math.min(this.at, this.page.length()));
	}

	/**
	 * One element.
	 *
	 * @param inside what stands in it, where a browser takes all of it for text
	 */
	record Element(String name, Map<String, String> attributes, StringBuilder inside) {
	}

}
