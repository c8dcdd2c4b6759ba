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

	/** Each is compared with all before it; no plan has more tasks. */
	private static final int MOST_COMPARED = 1000;

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
		List<Task> earlier = new ArrayList<>();
		for (PlanReading.Item item : items.subList(0, Math.min(items.size(), MOST_COMPARED))) {
			Task task = Task.of(item);
			earlier.stream()
				.filter(task::repeats)
				.findFirst()
				.ifPresent((first) -> found.accept(Finding.ofItem(FindingCode.DUPLICATE_CONTENT, item,
						"Nhiệm vụ " + item.no() + " lặp lại nội dung của nhiệm vụ " + first.item().no() + ".")));
			earlier.add(task);
		}
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

	/** A task with what it is compared by, worked out once. */
	private record Task(PlanReading.Item item, String words, boolean longer, List<String> marks, Set<String> vocabulary,
			List<String> products) {

		static Task of(PlanReading.Item item) {
			String key = Fold.key(item.content());
			return new Task(item, RepeatRules.words(key), Fold.words(key) >= LEAST_WORDS, RepeatRules.marks(key),
					Likeness.words(key),
					item.deliverables().stream().map((row) -> RepeatRules.words(Fold.key(row.text()))).toList());
		}

		boolean repeats(Task other) {
			boolean sameLead = Objects.equals(this.item.leadUnits(), other.item.leadUnits());
			if (this.words.equals(other.words) && !this.words.isEmpty()
					&& (this.longer || sameLead && this.products.equals(other.products))) {
				return true;
			}
			return sameLead && this.longer && other.longer && this.marks.equals(other.marks)
					&& Likeness.of(this.vocabulary, other.vocabulary) >= ALIKE;
		}

	}

}
