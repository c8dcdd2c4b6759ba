package vn.roviec.appendix;

import java.time.Instant;

/**
 * A result that somebody is still writing.
 *
 * @param document number of the issued document that is the result, or blank
 */
public record ResultDraft(String words, String document, Instant savedAt) {

}
