package vn.roviec.intake;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.DeadlineKind;

/**
 * An appendix that is missing, rows without deadlines, a task that orders this very plan.
 */
final class AppendixRules implements FindingRule {

	private static final Pattern ANNOUNCED = Pattern.compile(
			"(?iu)(?:\\(?(?:có|chi tiết(?: tại| theo)?|theo|tại|như|cụ thể(?: tại| theo)?|nội dung.{0,40}(?:tại|theo)|các nhiệm vụ.{0,40}(?:tại|theo))\\s+(?:các\\s+)?(?:phụ lục|phụ biểu|biểu)(?!\\p{L}).{0,120}?(?:kèm theo|đính kèm|gửi kèm|\\))"
					+ "|(?:phụ lục|phụ biểu|danh mục nhiệm vụ|bảng phân công)[^.;]{0,100}?(?:kèm theo|đính kèm))(?!\\s+(?:quyết định|nghị định|thông tư|nghị quyết|luật|công văn|kế hoạch số))");

	private static final Pattern HEADING = Pattern
		.compile("^PHỤ LỤC\\b.*|^Phụ lục(?:\\s+[\\dIVX]+)?\\s*[.:]?$|^(?:PHỤ BIỂU|BIỂU|DANH MỤC)\\b.*");

	private static final Pattern ORDERS_PLAN = Pattern.compile(
			"^(?:tham mưu(?: ubnd xã)?(?: cho ubnd xã)?,? )?(?:xây dựng|ban hành|xây dựng,? ban hành|xây dựng và ban hành|xây dựng và triển khai|soạn thảo|trình ban hành)(?: và)?(?: ban hành)? kế hoạch (.+)$");

	private static final Pattern YEARLY = Pattern.compile("(?iu)h[ằà]ng năm");

	private static final Pattern PLACE = Pattern.compile(
			"(?iu)(?:của|trên địa bàn|tại|cho)?\\s*(?:ubnd|ủy ban nhân dân)?\\s*(?:xã|phường|đặc khu).*$|(?:của|tại) (?:địa phương|cơ quan|đơn vị).*$");

	private static final int LEAST_WORDS = 3;

	@Override
	public void look(Inspection plan, Consumer<Finding> found) {
		List<PlanReading.Item> items = plan.plan().appendix().items();
		if (items.isEmpty()) {
			missing(plan, found);
			return;
		}
		boolean hasDeadlines = items.stream()
			.flatMap((item) -> item.deliverables().stream())
			.anyMatch((one) -> !one.deadlineText().isBlank());
		for (PlanReading.Item item : items) {
			if (hasDeadlines) {
				item.deliverables()
					.stream()
					.filter((one) -> blankDeadline(one) && !one.text().isBlank())
					.forEach((one) -> blank(item, one, found));
			}
			yearly(plan.plan(), item, found);
			if (ordersItself(plan.plan(), item)) {
				found.accept(Finding.ofItem(FindingCode.SELF_REFERENCE, item,
						"Nhiệm vụ " + item.no() + " giao xây dựng chính kế hoạch này."));
			}
		}
	}

	/** Nothing written, or what a spreadsheet puts for nothing. */
	private static boolean blankDeadline(PlanReading.Deliverable row) {
		return row.deadlineText().isBlank() || row.inherited() || row.deadline().kind() == DeadlineKind.BLANK;
	}

	private static void missing(Inspection plan, Consumer<Finding> found) {
		List<Block.Paragraph> all = plan.source().paragraphs();
		boolean there = all.stream().skip(plan.outline().end()).anyMatch((one) -> HEADING.matcher(one.text()).matches())
				|| plan.source().tables().stream().anyMatch((table) -> table.width() > 2);
		if (!there) {
			all.stream()
				.filter((one) -> ANNOUNCED.matcher(one.text()).find())
				.findFirst()
				.ifPresent((one) -> found.accept(Finding.of(FindingCode.APPENDIX_MISSING, one.line(),
						"Văn bản nhắc đến phụ lục kèm theo nhưng trong tệp không có phụ lục.")));
		}
	}

	private static void blank(PlanReading.Item item, PlanReading.Deliverable row, Consumer<Finding> found) {
		String product = "Nhiệm vụ " + item.no() + ", sản phẩm “" + row.text() + "” không ghi thời hạn";
		found.accept(new Finding(FindingCode.BLANK_DEADLINE, FindingCode.BLANK_DEADLINE.severity(), row.line(),
				item.no(), product + (row.inherited() ? "; tạm lấy theo dòng trên, cần xác nhận." : "."), null));
	}

	private static void yearly(PlanReading plan, PlanReading.Item item, Consumer<Finding> found) {
		boolean oneYear = plan.period() != null && plan.period().oneYear();
		item.deliverables()
			.stream()
			.filter((row) -> oneYear && YEARLY.matcher(row.deadlineText()).find())
			.findFirst()
			.ifPresent(
					(row) -> found.accept(Finding.ofItem(FindingCode.YEARLY_DEADLINE_IN_ONE_YEAR_PLAN, item, "Nhiệm vụ "
							+ item.no() + " ghi thời hạn “" + row.deadlineText() + "” trong kế hoạch của một năm.")));
	}

	private static boolean ordersItself(PlanReading plan, PlanReading.Item item) {
		Matcher orders = ORDERS_PLAN.matcher(Fold.key(item.content()));
		if (!orders.matches() || plan.title() == null || otherYear(plan.period(), item.content())) {
			return false;
		}
		String subject = subject(orders.group(1));
		return Fold.words(subject) >= LEAST_WORDS && subject(Fold.key(plan.title())).startsWith(subject);
	}

	private static boolean otherYear(PlanReading.@Nullable Period plan, String content) {
		PlanReading.Period own = PeriodReader.read(content, 0);
		boolean yearly = YEARLY.matcher(content).find() && (plan == null || !plan.oneYear());
		return yearly || (own != null && plan != null && !own.equals(plan));
	}

	/** What a plan is about: without years, place and "nhà nước". */
	private static String subject(String words) {
		String bare = words.replaceAll("\\([^)]*\\)", " ")
			.replace("cchc", "cải cách hành chính")
			.replaceAll("(?:giai đoạn|năm)\\s+[\\d\\s-]+", " ");
		bare = PLACE.matcher(Fold.spaces(bare)).replaceFirst("").replaceAll("h[ằà]ng năm|nhà nước|công tác ", " ");
		return Fold.spaces(bare).replaceAll("[\\s.,;]+$", "");
	}

}
