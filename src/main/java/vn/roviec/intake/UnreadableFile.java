package vn.roviec.intake;

import org.jspecify.annotations.Nullable;

/**
 * A file that is refused or cannot be read; the message is one Vietnamese sentence for
 * the person who sent it.
 */
public class UnreadableFile extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UnreadableFile(String message) {
		super(message);
	}

	public UnreadableFile(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
