package vn.roviec.signature;

import org.jspecify.annotations.Nullable;

/** A key could not do what a key does: broken, or its token or service is away. */
public class KeyFailure extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public KeyFailure(String what, @Nullable Throwable cause) {
		super(what, cause);
	}

}
