package vn.roviec.agency;

import java.text.Normalizer;
import java.util.Locale;

/** How names are compared: without marks, capitals and the spaces between words. */
final class WrittenName {

	private WrittenName() {
	}

	/** "Phòng Văn hóa – Xã hội" and "phòng văn hoá-xã hội" fold to the same. */
	static String folded(String text) {
		return Normalizer.normalize(text, Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replace('đ', 'd')
			.replaceAll("[^\\p{L}\\p{N}]+", "");
	}

}
