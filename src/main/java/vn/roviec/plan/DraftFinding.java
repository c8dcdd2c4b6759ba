package vn.roviec.plan;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.intake.Severity;

/**
 * Something in a draft that a person should look at.
 *
 * @param message one sentence in Vietnamese, null where the key tells it
 * @param key message key of the sentence, with its arguments; null where there is a
 * message
 * @param part where it is
 * @param row the appendix row it is about, null where it is about none
 * @param line of the part, from 1; 0 where it is about the whole part
 */
public record DraftFinding(Severity severity, @Nullable String message, @Nullable String key, Object[] arguments,
		Part part, @Nullable UUID row, int line) {

	/** A part of the draft. */
	public enum Part {

		TITLE, BASES, BODY, RECIPIENTS, ARCHIVE, APPENDIX

	}

}
