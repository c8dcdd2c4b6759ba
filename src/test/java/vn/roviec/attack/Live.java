package vn.roviec.attack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds what somebody's words made of a page beyond words. */
final class Live {

	private static final Set<String> STRANGE = Set.of("iframe", "object", "embed", "base", "marquee", "frameset",
			"keygen", "isindex", "math", "xss", "custom-7731", "style", "audio", "video", "animate", "set");

	private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "xlink:href", "data",
			"background", "srcdoc", "poster", "hx-get", "hx-post");

	private Live() {
	}

	/** What is live in the page; empty where all of it is words. */
	static Optional<String> in(Markup page) {
		for (Markup.Element element : page.elements) {
			Optional<String> found = in(element);
			if (found.isPresent()) {
				return found;
			}
		}
		return page.words().contains(Payloads.COMPUTED) ? Optional.of("an expression was computed") : Optional.empty();
	}

	private static Optional<String> in(Markup.Element element) {
		if (STRANGE.contains(element.name())) {
			return Optional.of("<" + element.name() + ">");
		}
		if (element.name().equals("script")
				&& (!element.inside().isEmpty() || !String.valueOf(element.attributes().get("src")).startsWith("/"))) {
			return Optional.of("script: " + element.attributes() + element.inside());
		}
		if (element.name().equals("meta") && element.attributes().containsKey("http-equiv")) {
			return Optional.of("meta: " + element.attributes());
		}
		return element.attributes()
			.entrySet()
			.stream()
			.filter((one) -> live(one.getKey(), one.getValue()))
			.map((one) -> "<" + element.name() + " " + one + ">")
			.findFirst();
	}

	private static boolean live(String name, String value) {
		String address = value.replaceAll("[\\s\\p{Cc}]", "").toLowerCase(Locale.ROOT);
		boolean strange = name.startsWith("on") || name.startsWith("hx-on") || name.equals("style")
				|| !name.matches("[a-z][a-z0-9:_-]*");
		return strange || ADDRESSES.contains(name)
				&& List.of("javascript:", "vbscript:", "data:text", "data:,", "//", "https://x7731", "http://x7731")
					.stream()
					.anyMatch(address::startsWith);
	}

}
