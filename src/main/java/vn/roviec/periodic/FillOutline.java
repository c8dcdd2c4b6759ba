package vn.roviec.periodic;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plans;

import org.springframework.stereotype.Component;

/** Fills an outline with what a report's lines say; no figure comes from elsewhere. */
@Component
class FillOutline {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Agencies agencies;

	private final Plans plans;

	private final TargetsOfReport targets;

	private final Clock clock;

	FillOutline(Agencies agencies, Plans plans, TargetsOfReport targets, Clock clock) {
		this.agencies = agencies;
		this.plans = plans;
		this.targets = targets;
		this.clock = clock;
	}

	String fill(String outline, PeriodicReport report, List<ReportLine> lines) {
		Map<UnitId, String> units = lines.stream()
			.map(ReportLine::unit)
			.distinct()
			.collect(Collectors.toMap((unit) -> unit, (unit) -> name(report, unit)));
		PartsOfReport parts = new PartsOfReport(lines, units);
		return outline.lines()
			.map((line) -> ReportOutlines.FIELD.matcher(line)
				.replaceAll((field) -> Matcher.quoteReplacement(ReportField.of(field.group(1))
					.map((known) -> value(known, report, parts))
					.orElse(field.group()))))
			.filter((line) -> !line.isBlank())
			.collect(Collectors.joining("\n"));
	}

	private String value(ReportField field, PeriodicReport report, PartsOfReport parts) {
		return switch (field) {
			case PERIOD -> report.period().words();
			case FROM -> DAY.format(report.period().from());
			case CUT_OFF -> DAY.format(report.period().cutOff());
			case AGENCY -> this.agencies.agency(report.agency()).name();
			case PLAN -> ReportWords.plan(report.planTitle());
			case NUMBER -> DocumentSymbol.of(this.plans.get(report.agency(), report.plan()));
			case MISSING -> missing(report);
			case UNITS -> parts.units();
			case TARGETS -> this.targets.of(report);
			case RESULTS -> parts.results();
			case LATE -> parts.late();
			case DIFFICULTIES -> parts.difficulties();
			case PROPOSALS -> parts.proposals(said(report));
			case NEXT -> parts.next();
			default -> String.valueOf(parts.figure(field));
		};
	}

	/** What units said beside their tasks. */
	private List<String> said(PeriodicReport report) {
		return report.parts()
			.stream()
			.filter((part) -> !part.words().isBlank())
			.map((part) -> name(report, part.unit()) + ": " + part.words())
			.toList();
	}

	private String missing(PeriodicReport report) {
		String names = report.parts()
			.stream()
			.filter((part) -> part.state() == ReportPart.State.MISSING)
			.map((part) -> name(report, part.unit()))
			.collect(Collectors.joining(", "));
		LocalDate today = LocalDate.now(this.clock);
		LocalDate until = today.isAfter(report.unitsUntil()) ? report.unitsUntil() : today;
		return names.isEmpty() ? "" : "Đến hết ngày " + DAY.format(until) + " chưa có báo cáo của: " + names
				+ "; số liệu của các đơn vị này lấy theo kết quả đã cập nhật trên hệ thống.";
	}

	private String name(PeriodicReport report, UnitId unit) {
		return this.agencies.unit(report.agency(), unit).map(Unit::name).orElse("");
	}

}
