package vn.roviec.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

import vn.roviec.workflow.Refused;

/**
 * The name under which a file was sent.
 *
 * @param shown for people to read; the server keeps the file under a name of its own
 * @param extension after the last dot, in lower case; may be empty
 */
record UploadName(String shown, String extension) {

	private static final int LONGEST = 200;

	/**
	 * Control characters, surrogates that stand alone, and the marks that turn the
	 * direction of writing, with which "fdp.exe" reads as "exe.pdf".
	 */
	private static final Pattern HOSTILE = Pattern
		.compile("[\\p{Cc}\\p{Cs}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

	static UploadName of(String original) {
		if (HOSTILE.matcher(original).find() || original.contains("/") || original.contains("\\")
				|| original.strip().startsWith(".")) {
			throw new Refused("upload.name");
		}
		String shown = Normalizer.normalize(original, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
		if (shown.isEmpty()) {
			throw new Refused("upload.name");
		}
		int dot = shown.lastIndexOf('.');
		String extension = (dot > 0) ? shown.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
		return new UploadName(shortened(shown, dot), extension);
	}

	/** A long name loses the end of its stem and keeps its extension. */
	private static String shortened(String name, int dot) {
		if (name.length() <= LONGEST) {
			return name;
		}
		String end = (dot > 0 && name.length() - dot <= 10) ? name.substring(dot) : "";
		int cut = LONGEST - end.length() - 1;
		if (Character.isHighSurrogate(name.charAt(cut - 1))) {
			cut--;
		}
		return name.substring(0, cut) + "…" + end;
	}

}
