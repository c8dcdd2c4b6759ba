package vn.roviec.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;

import org.springframework.stereotype.Component;

/** Finds units that lead a task of the appendix and stand on no line of Nơi nhận. */
@Component
public class LeadsWithoutCopy {

	private static final Pattern EVERYBODY = Pattern
		.compile(".*\\bcac (?:phong|don vi|co quan|ban nganh|ban, nganh|nganh|thanh vien).*");

	private final Agencies agencies;

	private final ResolveUnits units;

	LeadsWithoutCopy(Agencies agencies, ResolveUnits units) {
		this.agencies = agencies;
		this.units = units;
	}

	/** Those units, in the order of the appendix; none where a line means everybody. */
	public List<Unit> of(Plan plan) {
		List<String> lines = plan.text().recipients().lines().filter((line) -> !line.isBlank()).toList();
		if (lines.stream().anyMatch((line) -> EVERYBODY.matcher(FoldedWords.of(line).text()).matches())) {
			return List.of();
		}
		Set<UnitId> reached = new HashSet<>();
		lines.forEach((line) -> reached.addAll(this.units.of(plan.agency(), line)));
		return plan.items()
			.stream()
			.map(PlanItem::leadUnit)
			.filter(Objects::nonNull)
			.distinct()
			.map((unit) -> this.agencies.unit(plan.agency(), unit))
			.flatMap(Optional::stream)
			.filter((lead) -> !reached.contains(lead.id()) && lines.stream().noneMatch((line) -> named(line, lead)))
			.toList();
	}

	private static boolean named(String line, Unit unit) {
		String folded = FoldedWords.of(line).text();
		return folded.contains(FoldedWords.of(unit.name()).text())
				|| folded.contains(FoldedWords.of(unit.shortName()).text());
	}

}
