package vn.roviec.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.roviec.deadline.WorkingCalendar;

/** Deadlines on days off, days that do not exist, and "định kỳ" without a cycle. */
final class TimeRules implements FindingRule {

	private static final Pattern PERIODIC = Pattern.compile("(?iu)(?<!\\p{L})định kỳ(?!\\p{L})");

	private static final Pattern CYCLE = Pattern.compile(
			"(?iu)(?:(?:hằng|hàng|mỗi)\\s+(?:ngày|tuần|tháng|quý|năm)|quý|\\d+\\s*(?:ngày|tuần|tháng|năm)|(?:tuần|tháng|quý|năm)\\s*(?:/|một|01|\\d)|(?:sáu|ba|chín) tháng|tháng|tuần|/\\s*(?:tuần|tháng|quý|năm)|hàng kỳ)");

	private static final Pattern DEADLINE_DAY = Pattern.compile(
			"(?iu)(?:trước|chậm nhất|muộn nhất|đến hết|hoàn thành|xong|hạn cuối|thời hạn)(?:\\s+(?:là|trong|vào|đến|trước))?\\s*(?::\\s*)?ngày\\s+(\\d{1,2})\\s*(?:/|\\s+tháng\\s+)\\s*(\\d{1,2})(?:\\s*(?:/|\\s+năm\\s+)\\s*(\\d{4}))?(?!\\d)");

	private static final int BEFORE = 30;

	private static final int AFTER = 34;

	private final WorkingCalendar calendar;

	TimeRules(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	@Override
	public void look(Inspection plan, Consumer<Finding> found) {
		plan.source().passages().forEach((passage) -> vague(passage, found));
		plan.plan().appendix().items().forEach((item) -> item.deliverables().forEach((row) -> cell(item, row, found)));
		int year = (plan.plan().period() != null) ? plan.plan().period().start() : 0;
		plan.source().paragraphs().forEach((paragraph) -> sentence(paragraph, year, found));
	}

	private static void vague(SourceText.Passage passage, Consumer<Finding> found) {
		Matcher periodic = PERIODIC.matcher(passage.text());
		while (periodic.find()) {
			String text = passage.text();
			String beside = text.substring(Math.max(0, periodic.start() - BEFORE), periodic.start()) + " "
					+ text.substring(periodic.end(), Math.min(text.length(), periodic.end() + AFTER));
			if (!CYCLE.matcher(beside).find()) {
				found.accept(Finding.of(FindingCode.VAGUE_PERIOD, passage.line(),
						"“Định kỳ” không nêu chu kỳ (hằng tháng, hằng quý, hằng năm …)."));
				return;
			}
		}
	}

	private void cell(PlanReading.Item item, PlanReading.Deliverable row, Consumer<Finding> found) {
		if (row.deadline().invalid()) {
			found.accept(Finding.ofItem(FindingCode.INVALID_DATE, item,
					"Nhiệm vụ " + item.no() + " ghi ngày không có thật: “" + row.deadlineText() + "”."));
		}
		if (row.inherited()) {
			return;
		}
		for (LocalDate due : row.deadline().due()) {
			Pattern written = Pattern.compile("(?iu)(?<!\\d)0?" + due.getDayOfMonth()
					+ "\\s*(?:[/.-]|\\s+tháng\\s+)\\s*0?" + due.getMonthValue() + "(?!\\d)");
			if (written.matcher(row.deadlineText()).find()) {
				this.calendar.dayOffName(due)
					.ifPresent((name) -> found.accept(Finding.ofItem(FindingCode.DEADLINE_NON_WORKING, item, "Nhiệm vụ "
							+ item.no() + " có thời hạn " + Dates.print(due) + " là ngày nghỉ (" + name + ").")));
			}
		}
	}

	private void sentence(Block.Paragraph paragraph, int planYear, Consumer<Finding> found) {
		Matcher day = DEADLINE_DAY.matcher(paragraph.text());
		while (day.find()) {
			int year = (day.group(3) != null) ? Integer.parseInt(day.group(3)) : planYear;
			if (year > 0) {
				check(day, year, paragraph.line(), found);
			}
		}
	}

	private void check(Matcher day, int year, int line, Consumer<Finding> found) {
		try {
			LocalDate due = LocalDate.of(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
			this.calendar.dayOffName(due)
				.ifPresent((name) -> found.accept(Finding.of(FindingCode.DEADLINE_NON_WORKING, line,
						"Thời hạn " + Dates.print(due) + " là ngày nghỉ (" + name + ").")));
		}
		catch (DateTimeException ex) {
			found.accept(Finding.of(FindingCode.INVALID_DATE, line, "Ngày “" + day.group() + "” không có thật."));
		}
	}

}
