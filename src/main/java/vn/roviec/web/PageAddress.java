package vn.roviec.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/** The address of a page with what it is asked for. */
public final class PageAddress {

	private final String path;

	private final List<String> asked = new ArrayList<>();

	public PageAddress(String path) {
		this.path = path;
	}

	/** Asks for this too; null asks for nothing. */
	public PageAddress asking(String name, @Nullable Object value) {
		if (value != null) {
			this.asked.add(name + "=" + UriUtils.encode(value.toString(), StandardCharsets.UTF_8));
		}
		return this;
	}

	/** What follows its question mark. */
	public String query() {
		return String.join("&", this.asked);
	}

	@Override
	public String toString() {
		return this.asked.isEmpty() ? this.path : this.path + "?" + query();
	}

}
