package vn.roviec.signature;

import java.util.List;
import java.util.UUID;

/**
 * A file that the agency signs in its corner.
 *
 * @param subject the file's own id
 * @param original the document that it goes with or is a copy of
 * @param label number and symbol by which it is known
 * @param words what stands in the corner above the time, one line each
 */
public record CornerFile(UUID subject, UUID original, String label, String title, List<String> words) {

	public CornerFile {
		words = List.copyOf(words);
	}

}
