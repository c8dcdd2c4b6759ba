package vn.roviec.exchange;

import java.util.Optional;
import java.util.stream.Stream;

/** What a receiver reports of a document (QĐ 28/2018/QĐ-TTg, Điều 14). */
public enum StatusCode {

	/** Đã đến. */
	ARRIVED("01"),
	/** Từ chối tiếp nhận. */
	REFUSED("02"),
	/** Đã tiếp nhận. */
	ACCEPTED("03"),
	/** Phân công. */
	ASSIGNED("04"),
	/** Đang xử lý. */
	IN_PROGRESS("05"),
	/** Hoàn thành. */
	DONE("06"),
	/** Lấy lại. */
	RECALL_ASKED("13"),
	/** Đồng ý cho lấy lại hoặc cập nhật. */
	RECALL_AGREED("15"),
	/** Từ chối cho lấy lại hoặc cập nhật. */
	RECALL_REFUSED("16");

	private final String code;

	StatusCode(String code) {
		this.code = code;
	}

	/** Two figures, "03". */
	public String code() {
		return this.code;
	}

	/** One figure counts as two. */
	static Optional<StatusCode> of(String code) {
		String two = (code.strip().length() == 1) ? "0" + code.strip() : code.strip();
		return Stream.of(values()).filter((one) -> one.code.equals(two)).findFirst();
	}

}
