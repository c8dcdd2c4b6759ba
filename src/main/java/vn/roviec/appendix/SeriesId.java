package vn.roviec.appendix;

import java.util.UUID;

/** Names a series of recurring tasks. */
public record SeriesId(UUID value) {

	public static SeriesId of(String text) {
		return new SeriesId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
