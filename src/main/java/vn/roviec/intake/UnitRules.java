package vn.roviec.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Units that lead but do not get the plan, and names that no dictionary holds. */
final class UnitRules implements FindingRule {

	private static final Pattern EVERYBODY = Pattern.compile(
			".*(?<!\\p{L})(?:các (?:phòng|đơn vị|cơ quan|ban|ngành|bộ phận|công chức|thành viên|đồng chí)|như (?:trên|mục|phần|điều)|toàn thể|cán bộ, công chức|theo danh sách).*");

	private final UnitDictionary units;

	UnitRules(UnitDictionary units) {
		this.units = units;
	}

	@Override
	public void look(Inspection plan, Consumer<Finding> found) {
		recipients(plan, found);
		unknown(plan.plan().appendix().items(), found);
	}

	private void recipients(Inspection plan, Consumer<Finding> found) {
		List<PlanReading.Recipient> recipients = plan.plan().recipients();
		if (recipients.isEmpty()
				|| recipients.stream().anyMatch((one) -> EVERYBODY.matcher(Fold.key(one.text())).matches())) {
			return;
		}
		Set<String> reached = new HashSet<>();
		recipients.forEach((one) -> reached.addAll(one.units()));
		Map<String, String> missing = new LinkedHashMap<>();
		plan.plan()
			.appendix()
			.items()
			.stream()
			.filter((item) -> item.leadText() != null && item.leadUnits().size() == 1
					&& this.units.kind(item.leadText()) == UnitKind.UNIT)
			.filter((item) -> !reached.contains(item.leadUnits().get(0)))
			.forEach((item) -> missing.putIfAbsent(item.leadUnits().get(0), String.valueOf(item.leadText())));
		missing.values()
			.forEach((name) -> found
				.accept(Finding.of(FindingCode.LEAD_NOT_RECIPIENT, Math.max(1, plan.recipients().line()),
						"“" + name + "” chủ trì việc trong phụ lục nhưng không có trong Nơi nhận.")));
	}

	private void unknown(List<PlanReading.Item> items, Consumer<Finding> found) {
		Set<String> told = new HashSet<>();
		for (PlanReading.Item item : items) {
			for (String text : new String[] { item.leadText(), item.coordinatingText() }) {
				List<String> parts = (text != null) ? this.units.resolve(text).parts() : List.of();
				parts.stream()
					.filter((part) -> this.units.unknown(part) && told.add(Fold.key(part)))
					.forEach((part) -> found.accept(Finding.ofItem(FindingCode.UNKNOWN_UNIT, item,
							"Nhiệm vụ " + item.no() + " ghi “" + part + "”: chưa rõ là đơn vị nào.")));
			}
		}
	}

}
