package vn.roviec.exchange;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a package was sent (BussinessDocType). */
public enum Business {

	/** A document that was not sent before. */
	NEW(0),
	/** The document is taken back. */
	RECALL(1),
	/** What was sent is brought up to date. */
	UPDATE(2),
	/** Another document takes its place. */
	REPLACE(3);

	private final int code;

	Business(int code) {
		this.code = code;
	}

	int code() {
		return this.code;
	}

	static Optional<Business> of(String code) {
		return Stream.of(values()).filter((one) -> String.valueOf(one.code).equals(code.strip())).findFirst();
	}

}
