package vn.roviec.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.intake.PlanReading;
import vn.roviec.intake.PlanSource;

import org.springframework.stereotype.Component;

/**
 * Turns what was read from a file into a draft; what is not sure stays as written and is
 * marked for a person to confirm.
 */
@Component
class DraftOfReading {

	private final ResolveUnits units;

	DraftOfReading(ResolveUnits units) {
		this.units = units;
	}

	PlanText text(PlanSource source) {
		PlanReading reading = source.reading();
		PlanReading.Period period = reading.period();
		return new PlanText(words(reading.title()), (period != null) ? LocalDate.of(period.start(), 1, 1) : null,
				(period != null) ? LocalDate.of(period.end(), 12, 31) : null, source.legalBases(), source.body(),
				reading.recipients().stream().map(PlanReading.Recipient::text).collect(Collectors.joining("\n")),
				words(reading.archive()));
	}

	List<PlanItem> items(AgencyId agency, PlanReading.Appendix appendix) {
		Map<String, String> groups = appendix.groups()
			.stream()
			.collect(Collectors.toMap(PlanReading.Group::no, PlanReading.Group::printed, (first, second) -> first));
		return appendix.items()
			.stream()
			.map((item) -> item(agency, item, groups.getOrDefault(Objects.requireNonNullElse(item.group(), ""), "")))
			.toList();
	}

	private PlanItem item(AgencyId agency, PlanReading.Item item, String group) {
		String lead = words(item.leadText());
		String coordinating = words(item.coordinatingText());
		List<Coordinator> coordinators = coordinating.isEmpty() ? List.of()
				: this.units.of(agency, coordinating).stream().map((unit) -> new Coordinator(unit.value())).toList();
		Optional<UnitId> leads = lead.isEmpty() ? Optional.empty() : this.units.one(agency, lead);
		return new PlanItem(UUID.randomUUID(), group, item.content(), leads.map(UnitId::value).orElse(null), lead,
				coordinating, words(item.funding()), coordinators,
				item.deliverables().stream().map(DraftOfReading::product).toList(),
				this.units.doubt(agency, lead, leads));
	}

	private static PlannedDeliverable product(PlanReading.Deliverable written) {
		return PlannedDeliverable.read(UUID.randomUUID(), written.text(),
				written.deadlineText().isBlank() ? "" : written.deadline().text(), written.deadline());
	}

	private static String words(@Nullable String text) {
		return Objects.requireNonNullElse(text, "");
	}

}
