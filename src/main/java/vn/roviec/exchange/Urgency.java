package vn.roviec.exchange;

import java.util.Optional;
import java.util.stream.Stream;

/** How urgent a document is (OtherInfo/Priority; NĐ 30/2020, Phụ lục I). */
public enum Urgency {

	/** Thường. */
	NORMAL(0),
	/** Khẩn. */
	URGENT(1),
	/** Thượng khẩn. */
	MOST_URGENT(2),
	/** Hỏa tốc. */
	EXPRESS(3);

	private final int code;

	Urgency(int code) {
		this.code = code;
	}

	int code() {
		return this.code;
	}

	static Optional<Urgency> of(String code) {
		return Stream.of(values()).filter((one) -> String.valueOf(one.code).equals(code.strip())).findFirst();
	}

}
