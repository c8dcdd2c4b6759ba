package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Goals that cannot be reached, and goals set twice. */
final class TargetRules implements FindingRule {

	private static final Pattern OVER = Pattern
		.compile("(?iu)(?:trên|vượt|hơn|lớn hơn)\\s+100\\s*%(?!\\s*(?:dự toán|kế hoạch|so với|chỉ tiêu|cùng kỳ|mức))");

	private static final Pattern GROWTH = Pattern
		.compile("(?iu)(?:dự toán|thu ngân sách|so với|cùng kỳ|kế hoạch giao|chỉ tiêu giao)");

	private static final Pattern CLAUSES = Pattern.compile("(?<=[.;])\\s+");

	private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)?\\s*%");

	@Override
	public void look(Inspection plan, Consumer<Finding> found) {
		plan.outline()
			.nodes()
			.flatMap((node) -> node.paragraphs().stream())
			.forEach((paragraph) -> over(paragraph, found));
		plan.plan().targets().forEach((target) -> tooMuch(target, found));
		twice(plan.plan().targets(), found);
	}

	private static void over(Block.Paragraph paragraph, Consumer<Finding> found) {
		Matcher over = OVER.matcher(paragraph.text());
		if (over.find() && !GROWTH.matcher(paragraph.text()).find()) {
			found.accept(Finding.of(FindingCode.IMPOSSIBLE_TARGET, paragraph.line(),
					"Chỉ tiêu “" + over.group() + "” không thể đạt: tỷ lệ không thể lớn hơn 100%."));
		}
	}

	private static void tooMuch(PlanReading.Target target, Consumer<Finding> found) {
		target.values()
			.stream()
			.filter((value) -> value.unit().equals("%") && value.value() > 100)
			.filter((value) -> !value.op().equals("increase") && !GROWTH.matcher(target.text()).find())
			.findFirst()
			.ifPresent((value) -> found.accept(Finding.of(FindingCode.IMPOSSIBLE_TARGET, target.line(),
					"Chỉ tiêu ghi tỷ lệ lớn hơn 100% (" + TargetRules.figure(value.value()) + "%).")));
	}

	private static String figure(double value) {
		return (value == Math.rint(value)) ? String.valueOf((long) value) : String.valueOf(value).replace('.', ',');
	}

	private static void twice(List<PlanReading.Target> targets, Consumer<Finding> found) {
		List<Clause> clauses = new ArrayList<>();
		for (PlanReading.Target target : targets) {
			for (String text : CLAUSES.split(target.text())) {
				Matcher figure = FIGURE.matcher(text);
				if (figure.find()) {
					clauses.add(new Clause(figure.group().replace(" ", ""), figure.replaceAll(" "), target));
				}
			}
		}
		for (int i = 0; i < clauses.size(); i++) {
			for (int j = i + 1; j < clauses.size(); j++) {
				if (clauses.get(i).alike(clauses.get(j))) {
					found.accept(Finding.of(FindingCode.DUPLICATE_TARGET, clauses.get(j).target().line(),
							"Chỉ tiêu “" + clauses.get(j).shown() + "” lặp lại chỉ tiêu “" + clauses.get(i).shown()
									+ "”" + clauses.get(i).place() + "."));
				}
			}
		}
	}

	/** One figure with the words around it. */
	private record Clause(String figure, String words, PlanReading.Target target) {

		String shown() {
			return this.figure + this.words.stripTrailing();
		}

		/** Lines are counted by programs; people know the section. */
		String place() {
			return this.target.section().isEmpty() ? "" : " ở mục " + this.target.section();
		}

		boolean alike(Clause other) {
			boolean samePeriod = Objects.equals(this.target.period(), other.target.period());
			return this.figure.equals(other.figure) && samePeriod && Likeness.nearlySame(this.words, other.words);
		}

	}

}
