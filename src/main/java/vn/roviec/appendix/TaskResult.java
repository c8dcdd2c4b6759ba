package vn.roviec.appendix;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The result as it was last handed in.
 *
 * @param resultDocument number of the issued document that is the result, or blank
 * @param submittedAt null before it is first handed in
 */
public record TaskResult(String resultWords, String resultDocument, @Nullable Instant submittedAt) {

	static final TaskResult NONE = new TaskResult("", "", null);

	private static final int DOCUMENT = 100;

	static TaskResult of(String words, String document, Instant now) {
		return new TaskResult(Words.optional(words), Words.fitting(document.strip(), DOCUMENT), now);
	}

}
