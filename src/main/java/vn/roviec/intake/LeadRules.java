package vn.roviec.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Tasks that nobody in particular leads, or that two lead, and units written in two ways.
 */
final class LeadRules implements FindingRule {

	private static final double ALIKE = 0.8;

	private static final int LEAST_WORDS = 6;

	private static final Pattern OPENING = Pattern.compile(
			"(?iu)^.{0,30}?chủ trì,?\\s*(?:phối hợp với [^,;]{0,80}?(?:liên quan|đơn vị|phòng|ngành)\\s*)?(?:tham mưu (?:cho )?(?:ubnd xã|ủy ban nhân dân xã)?)?");

	private final UnitDictionary units;

	LeadRules(UnitDictionary units) {
		this.units = units;
	}

	@Override
	public void look(Inspection plan, Consumer<Finding> found) {
		List<PlanReading.Item> items = plan.plan().appendix().items();
		items.forEach((item) -> lead(item, found));
		variants(items, found);
		duplicates(plan.plan(), found);
	}

	private void lead(PlanReading.Item item, Consumer<Finding> found) {
		if (item.leadText() == null) {
			return;
		}
		UnitResolution lead = this.units.resolve(item.leadText());
		if (several(lead)) {
			found.accept(Finding.ofItem(FindingCode.MULTIPLE_LEADS, item, "Nhiệm vụ " + item.no()
					+ " có hai cơ quan chủ trì trở lên (“" + item.leadText() + "”); nên chọn một."));
		}
		if (lead.parts().stream().anyMatch(this::vague)) {
			found.accept(Finding.ofItem(FindingCode.VAGUE_LEAD, item, "Nhiệm vụ " + item.no() + " giao “"
					+ item.leadText() + "” chủ trì, không phải một đơn vị cụ thể."));
		}
	}

	private static boolean several(UnitResolution lead) {
		return lead.ids().size() > 1 || (lead.parts().size() > 1 && lead.parts().stream().allMatch(UnitHeading::names));
	}

	private boolean vague(String part) {
		return switch (this.units.kind(part)) {
			case GROUP, ROLE, COLLECTIVE -> true;
			case UNKNOWN -> Fold.key(part).startsWith("các ") || Fold.key(part)
				.matches("(?:cơ quan|đơn vị|công chức|cán bộ) .*(?:được giao|phụ trách|soạn thảo|liên quan).*");
			default -> false;
		};
	}

	private void variants(List<PlanReading.Item> items, Consumer<Finding> found) {
		Map<String, Set<String>> forms = new LinkedHashMap<>();
		Map<String, PlanReading.Item> where = new LinkedHashMap<>();
		for (PlanReading.Item item : items) {
			for (String text : new String[] { item.leadText(), item.coordinatingText() }) {
				List<String> parts = (text != null) ? this.units.resolve(text).parts() : List.of();
				for (String part : parts) {
					UnitResolution one = this.units.resolve(part);
					if (one.kind() == UnitKind.UNIT && one.ids().size() == 1) {
						Set<String> known = forms.computeIfAbsent(one.ids().get(0), (key) -> new TreeSet<>());
						known.add(form(part));
						where.putIfAbsent(one.ids().get(0), item);
					}
				}
			}
		}
		forms.forEach((id, written) -> {
			PlanReading.Item item = where.get(id);
			if (written.size() > 1 && item != null) {
				found.accept(Finding.ofItem(FindingCode.UNIT_NAME_VARIANTS, item, "Một đơn vị được viết nhiều cách: “"
						+ String.join("”, “", written) + "”; nên viết thống nhất."));
			}
		});
	}

	private static String form(String part) {
		return Fold.key(part).replaceAll("\\s*-\\s*", " - ").replaceAll("[.;,]+$", "").strip();
	}

	private static void duplicates(PlanReading plan, Consumer<Finding> found) {
		List<Led> led = new ArrayList<>();
		for (PlanReading.Assignment block : plan.assignments()) {
			block.duties()
				.stream()
				.filter((duty) -> duty.role() == DutyRole.LEAD)
				.forEach((duty) -> led.add(Led.of(block.unitText(), duty)));
		}
		for (int i = 0; i < led.size(); i++) {
			for (int j = i + 1; j < led.size(); j++) {
				if (led.get(i).same(led.get(j))) {
					found.accept(Finding.of(FindingCode.DUPLICATE_LEAD, led.get(j).line(), "“" + led.get(i).unit()
							+ "” và “" + led.get(j).unit() + "” cùng được giao chủ trì một việc."));
				}
			}
		}
	}

	/** What a unit leads, without the words that say so. */
	private record Led(String unit, String work, int line) {

		static Led of(String unit, PlanReading.Duty duty) {
			return new Led(unit, OPENING.matcher(duty.text()).replaceFirst(""), duty.line());
		}

		boolean same(Led other) {
			return !this.unit.equals(other.unit) && Fold.words(this.work) >= LEAST_WORDS
					&& Likeness.of(this.work, other.work) >= ALIKE;
		}

	}

}
