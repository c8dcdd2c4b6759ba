package vn.roviec.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import vn.roviec.agency.UnitId;

import org.springframework.stereotype.Component;

/**
 * What Văn phòng looks at before the signature (NĐ 30/2020, Điều 12 and Phụ lục I), as
 * far as a program can see it.
 */
@Component
public class FormChecklist {

	private final ResolveUnits units;

	FormChecklist(ResolveUnits units) {
		this.units = units;
	}

	/** Every point, in the order of the document. */
	public List<Point> of(Plan plan) {
		PlanText text = plan.text();
		List<PlannedDeliverable> products = plan.items()
			.stream()
			.flatMap((item) -> item.deliverables().stream())
			.toList();
		return List.of(new Point("title", !plan.title().isBlank()), new Point("bases", !text.legalBases().isBlank()),
				new Point("body", !text.body().isBlank()), new Point("period", text.periodEnd() != null),
				new Point("recipients", !text.recipients().isBlank()),
				new Point("leads", recipients(plan).containsAll(leads(plan))),
				new Point("archive", text.archive().contains("VT")),
				new Point("deadlines", products.stream().noneMatch(PlannedDeliverable::doubtful)));
	}

	private Set<UnitId> recipients(Plan plan) {
		Set<UnitId> found = new HashSet<>();
		plan.text()
			.recipients()
			.lines()
			.filter((line) -> !line.isBlank())
			.forEach((line) -> found.addAll(this.units.of(plan.agency(), line.strip())));
		return found;
	}

	private static List<UnitId> leads(Plan plan) {
		return plan.items().stream().map(PlanItem::leadUnit).filter(Objects::nonNull).toList();
	}

	/**
	 * One point.
	 *
	 * @param key message key after "plan.check."
	 */
	public record Point(String key, boolean met) {
	}

}
