package vn.roviec.web;

import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Reads an id that somebody typed or that a link carried. */
public final class TypedId {

	private TypedId() {
	}

	/** Null where no id can be read. */
	public static @Nullable UUID read(@Nullable String typed) {
		try {
			return (typed != null) ? UUID.fromString(typed.strip()) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	/**
	 * As above, of a kind.
	 * @param kind what an id of that kind is made by, as {@code UnitId::new}
	 */
	public static <T> @Nullable T read(@Nullable String typed, Function<UUID, T> kind) {
		UUID id = read(typed);
		return (id != null) ? kind.apply(id) : null;
	}

}
