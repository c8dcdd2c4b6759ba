package vn.roviec.periodic;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import vn.roviec.target.Measurement;
import vn.roviec.target.Target;
import vn.roviec.target.TargetOverview;
import vn.roviec.target.TargetStanding;

import org.springframework.stereotype.Component;

/** Says how the targets of a report's plan stood at the cut-off. */
@Component
class TargetsOfReport {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final TargetOverview targets;

	TargetsOfReport(TargetOverview targets) {
		this.targets = targets;
	}

	/** A sentence and a line for each figure; nothing where the plan has none. */
	String of(PeriodicReport report) {
		LocalDate cutOff = report.period().cutOff();
		List<TargetStanding> all = this.targets.asOf(report.agency(), report.plan().value(), cutOff);
		return all.isEmpty() ? ""
				: all.stream()
					.map((standing) -> "- " + line(standing))
					.collect(Collectors.joining("\n",
							"Các chỉ tiêu của kế hoạch tính đến hết ngày " + DAY.format(cutOff) + ":\n", ""));
	}

	private static String line(TargetStanding standing) {
		Target target = standing.target();
		String goal = figure(target, target.aim().goal());
		return PartsOfReport.oneLine(target.text()) + " (" + goal + "): "
				+ standing.last().map((last) -> measured(standing, last)).orElse("chưa đo") + ".";
	}

	private static String measured(TargetStanding standing, Measurement last) {
		return "đo ngày " + DAY.format(last.on()) + " là " + figure(standing.target(), last.value())
				+ switch (standing.state()) {
					case REACHED -> ", đã đạt";
					case BEHIND -> ", chưa đạt và đang chậm";
					default -> ", chưa đạt";
				};
	}

	private static String figure(Target target, BigDecimal value) {
		return value.stripTrailingZeros().toPlainString().replace('.', ',') + " " + target.aim().measuredIn();
	}

}
