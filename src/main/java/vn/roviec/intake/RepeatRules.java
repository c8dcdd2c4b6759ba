package vn.roviec.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The same content twice: among the tasks of the appendix, and in the body. */
final class RepeatRules implements FindingRule {

	private static final double ALIKE = 0.9;

	/** Fewer words are often said twice: "Báo cáo kết quả thực hiện". */
	private static final int LEAST_WORDS = 6;

	private static final int LEAST_WORDS_OF_PARAGRAPH = 15;

	/** What sets two tasks of the same words apart: figures, quarters, half-years. */
	private static final Pattern MARKS = Pattern
		.compile("(?<![\\p{L}\\d])(?:\\d[\\d.,/]*|[ivx]+|đầu|cuối|trước|sau|trên|dưới)(?![\\p{L}\\d])");

	@Override
	public void look(Inspection plan, Consumer<Finding> found) {
		items(plan.plan().appendix().items(), found);
		paragraphs(plan, found);
	}

	private static void items(List<PlanReading.Item> items, Consumer<Finding> found) {
		for (int later = 1; later < items.size(); later++) {
			for (int earlier = 0; earlier < later; earlier++) {
				if (same(items.get(earlier), items.get(later))) {
					found.accept(Finding.ofItem(FindingCode.DUPLICATE_CONTENT, items.get(later),
							"Nhiệm vụ " + items.get(later).no() + " lặp lại nội dung của nhiệm vụ "
									+ items.get(earlier).no() + "."));
					break;
				}
			}
		}
	}

	private static boolean same(PlanReading.Item one, PlanReading.Item other) {
		String left = Fold.key(one.content());
		String right = Fold.key(other.content());
		boolean sameLead = Objects.equals(one.leadUnits(), other.leadUnits());
		boolean sameWords = words(left).equals(words(right)) && !left.isBlank();
		if (sameWords && (sameLead && sameProducts(one, other) || Fold.words(left) >= LEAST_WORDS)) {
			return true;
		}
		return sameLead && Fold.words(left) >= LEAST_WORDS && marks(left).equals(marks(right))
				&& Likeness.of(left, right) >= ALIKE;
	}

	private static boolean sameProducts(PlanReading.Item one, PlanReading.Item other) {
		return products(one).equals(products(other));
	}

	private static List<String> products(PlanReading.Item item) {
		return item.deliverables().stream().map((row) -> words(Fold.key(row.text()))).toList();
	}

	private static String words(String key) {
		return key.replaceAll("[^\\p{L}\\d%]+", " ").strip();
	}

	private static List<String> marks(String key) {
		List<String> marks = new ArrayList<>();
		Matcher mark = MARKS.matcher(key);
		while (mark.find()) {
			marks.add(mark.group());
		}
		return marks;
	}

	/** Two units may well be told the same: duties are not compared. */
	private static void paragraphs(Inspection plan, Consumer<Finding> found) {
		Set<Integer> duties = new HashSet<>();
		plan.plan().assignments().forEach((block) -> block.duties().forEach((duty) -> duties.add(duty.line())));
		Set<Integer> targets = new HashSet<>();
		plan.plan().targets().forEach((target) -> targets.add(target.line()));
		Map<String, Integer> seen = new HashMap<>();
		plan.outline().nodes().flatMap((node) -> node.paragraphs().stream()).forEach((paragraph) -> {
			String words = words(Fold.key(paragraph.text()));
			if (Fold.words(words) >= LEAST_WORDS_OF_PARAGRAPH && !duties.contains(paragraph.line())
					&& !targets.contains(paragraph.line())) {
				Integer first = seen.putIfAbsent(words, paragraph.line());
				if (first != null && first != paragraph.line()) {
					found.accept(Finding.of(FindingCode.DUPLICATE_CONTENT, paragraph.line(),
							"Đoạn “" + opening(paragraph.text()) + "” lặp lại nguyên văn một đoạn ở trên."));
				}
			}
		});
	}

	private static String opening(String text) {
		String[] words = text.split(" ");
		return String.join(" ", List.of(words).subList(0, Math.min(8, words.length))) + " …";
	}

}
