package vn.roviec.signature;

import org.jspecify.annotations.Nullable;

/**
 * What opens a key. It is never kept, and says nothing of itself where it comes into a
 * log.
 */
public final class Pin {

	/** Fewest characters of a PIN. */
	public static final int SHORTEST = 6;

	private final String typed;

	private Pin(String typed) {
		this.typed = typed;
	}

	public static Pin of(String typed) {
		return new Pin(typed);
	}

	/** Of who signs by hand and was not asked. */
	public static Pin none() {
		return new Pin("");
	}

	boolean isTooShort() {
		return this.typed.length() < SHORTEST;
	}

	public boolean isEmpty() {
		return this.typed.isEmpty();
	}

	char[] characters() {
		return this.typed.toCharArray();
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Pin pin && pin.typed.equals(this.typed);
	}

	@Override
	public int hashCode() {
		return this.typed.hashCode();
	}

	@Override
	public String toString() {
		return "••••••";
	}

}
