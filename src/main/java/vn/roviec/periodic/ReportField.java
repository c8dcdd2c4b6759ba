package vn.roviec.periodic;

import java.util.Arrays;
import java.util.Optional;

/** What an outline may ask for; each is written in braces, "{kỳ}". */
public enum ReportField {

	PERIOD("kỳ"), FROM("từ ngày"), CUT_OFF("đến ngày"), AGENCY("cơ quan"), PLAN("kế hoạch"), NUMBER("số kế hoạch"),
	TASKS("tổng số"), DONE("hoàn thành"), PERCENT("tỷ lệ"), DONE_IN_PERIOD("trong kỳ"), EARLY("trước hạn"),
	ON_TIME("đúng hạn"), DONE_LATE("xong muộn"), OVERDUE("quá hạn"), RUNNING("đang làm"), STOPPED("dừng"),
	/** A table: the figures of each unit. */
	UNITS("bảng đơn vị"),
	/** A list: how the targets of the plan stand; nothing where it has none. */
	TARGETS("chỉ tiêu"),
	/** What was done in the period, under the groups of the plan. */
	RESULTS("kết quả trong kỳ"),
	/** A list: what is late. */
	LATE("việc chậm"),
	/** A list: what stands in the way. */
	DIFFICULTIES("khó khăn"),
	/** A list: what units propose. */
	PROPOSALS("kiến nghị"),
	/** A list: what falls due next. */
	NEXT("kỳ sau"),
	/** A paragraph; nothing where all units have confirmed. */
	MISSING("đơn vị chưa báo cáo");

	private final String written;

	ReportField(String written) {
		this.written = written;
	}

	/** As it stands between braces. */
	public String written() {
		return this.written;
	}

	static Optional<ReportField> of(String written) {
		return Arrays.stream(values()).filter((field) -> field.written.equalsIgnoreCase(written.strip())).findFirst();
	}

}
