package vn.roviec.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Finds the goals with figures under headings such as "Mục tiêu" and "Chỉ tiêu". */
final class TargetReader {

	private static final Pattern GOALS = Pattern.compile("(?:mục tiêu|chỉ tiêu)");

	private static final Pattern OTHER = Pattern.compile(
			"(?:nhiệm vụ|giải pháp|yêu cầu|mục đích|tổ chức thực hiện|kinh phí|quan điểm|phân công|trách nhiệm|nội dung)");

	private static final Pattern LABEL = Pattern.compile(
			"(?iu)^((?:giai đoạn|từ năm|đến (?:hết )?(?:năm )?20|đến cuối năm|trong năm|năm 20|đối với (?:năm|giai đoạn)|mục tiêu (?:đến )?(?:năm|giai đoạn)|phấn đấu đến)[^:%]{0,60}):\\s*(.*)$");

	private static final Pattern LABEL_HEADING = Pattern.compile(
			"(?iu)^(?:các )?(?:(?:mục tiêu|chỉ tiêu)(?: cụ thể| chung| chủ yếu)?\\s*)?(?:giai đoạn|đến (?:hết |cuối )?năm|năm|từ năm)\\s+20\\d{2}.{0,30}$");

	/** The targets of a plan that covers the given period. */
	List<PlanReading.Target> read(Outline outline, PlanReading.@Nullable Period plan) {
		List<PlanReading.Target> targets = new ArrayList<>();
		for (Outline.Node root : outline.roots()) {
			walk(root, false, plan, plan, targets);
		}
		return targets;
	}

	private void walk(Outline.Node node, boolean goalsAbove, PlanReading.@Nullable Period above,
			PlanReading.@Nullable Period plan, List<PlanReading.Target> targets) {
		boolean goals = goals(node, goalsAbove);
		PlanReading.Period period = above;
		if (node.title() != null && LABEL_HEADING.matcher(node.title()).matches()) {
			PlanReading.Period own = labelled(node.title(), plan);
			period = (own != null) ? own : above;
		}
		if (goals) {
			collect(node, period, plan, targets);
		}
		for (Outline.Node child : node.children()) {
			walk(child, goals, period, plan, targets);
		}
	}

	/** A heading over goals and tasks together leaves it to the headings below it. */
	private static boolean goals(Outline.Node node, boolean above) {
		if (node.title() == null) {
			return above;
		}
		String words = Fold.key(node.title());
		boolean other = OTHER.matcher(words).find();
		boolean parent = node.children().stream().anyMatch((child) -> child.title() != null);
		return GOALS.matcher(words).find() ? !(other && parent) : above && !other;
	}

	private void collect(Outline.Node node, PlanReading.@Nullable Period period, PlanReading.@Nullable Period plan,
			List<PlanReading.Target> targets) {
		PlanReading.Period label = period;
		String labelBullet = "";
		for (Block.Paragraph paragraph : node.paragraphs()) {
			Matcher labelled = LABEL.matcher(paragraph.text());
			PlanReading.Period own = labelled.matches() ? labelled(labelled.group(1), plan) : null;
			if (own != null && labelled.group(2).isBlank()) {
				label = own;
				labelBullet = paragraph.marker().no();
				continue;
			}
			if (!labelBullet.isEmpty() && paragraph.bullet() && paragraph.marker().no().equals(labelBullet)) {
				label = period;
				labelBullet = "";
			}
			List<PlanReading.TargetValue> values = TargetFigures.of(paragraph.text());
			if (!values.isEmpty()) {
				targets.add(new PlanReading.Target(node.path(), paragraph.text(), values, (own != null) ? own : label,
						paragraph.line()));
			}
		}
	}

	private static PlanReading.@Nullable Period labelled(String label, PlanReading.@Nullable Period plan) {
		return PeriodReader.read(label, (plan != null) ? plan.start() : 0);
	}

}
