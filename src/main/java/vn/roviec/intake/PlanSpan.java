package vn.roviec.intake;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** The first and the last day of a plan's work. */
public record PlanSpan(LocalDate first, LocalDate last) {

	/** How long before and after work is prepared and reported, in months. */
	private static final int AROUND = 3;

	private static final Pattern PREPARES = Pattern
		.compile("(?<!\\p{L})(?:kế hoạch|xây dựng|ban hành|dự toán|chuẩn bị|tham mưu|phê duyệt|rà soát)(?!\\p{L})");

	private static final Pattern REPORTS = Pattern.compile(
			"(?<!\\p{L})(?:báo cáo|tổng kết|sơ kết|đánh giá|quyết toán|nghiệm thu|tổng hợp|kết quả|khen thưởng)(?!\\p{L})");

	/**
	 * Whether a deadline lies outside; what is prepared shortly before and reported
	 * shortly after belongs to the plan.
	 * @param work the task and its product in words
	 */
	public boolean misses(LocalDate due, String work) {
		String words = Fold.key(work);
		LocalDate from = PREPARES.matcher(words).find() ? this.first.minusMonths(AROUND) : this.first;
		LocalDate to = REPORTS.matcher(words).find() ? this.last.plusMonths(AROUND) : this.last;
		return due.isBefore(from) || due.isAfter(to);
	}

}
