package vn.roviec.periodic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.TaskAsOf;
import vn.roviec.appendix.TaskMark;
import vn.roviec.appendix.TasksAsOf;
import vn.roviec.deadline.ReportingPeriod;

import org.springframework.stereotype.Component;

/** Writes a report's lines from what was handed in, so that nobody has to. */
@Component
class LinesOfPeriod {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final TasksAsOf tasks;

	private final Clock clock;

	LinesOfPeriod(TasksAsOf tasks, Clock clock) {
		this.tasks = tasks;
		this.clock = clock;
	}

	/** The lines of a plan's tasks. */
	List<ReportLine> of(AgencyId agency, UUID plan, ReportingPeriod period) {
		ZoneId zone = this.clock.getZone();
		List<ReportLine> lines = new ArrayList<>();
		for (TaskAsOf task : this.tasks.of(agency, plan, period.begins(zone), period.ends(zone))) {
			lines.add(line(task, lines.size() + 1, period, zone));
		}
		return lines;
	}

	static ReportLine line(TaskAsOf task, int position, ReportingPeriod period, ZoneId zone) {
		Instant completed = task.completedAt();
		TaskMark mark = TaskMark.of(task, period.cutOff(), zone);
		return new ReportLine(task.id().value(), position, task.groupLabel(), content(task), task.leadUnit(),
				role(task), task.deadlineText(), task.dueOn(), mark, task.done(),
				completed != null && period.contains(completed, zone), result(task, period, zone),
				cumulative(task, zone), difficulties(task), "");
	}

	/** Task and product; a product that is called like its task is not said twice. */
	private static String content(TaskAsOf task) {
		boolean alike = task.deliverable().isBlank() || task.content().equals(task.deliverable());
		return alike ? task.content() : task.content() + "\nSản phẩm: " + task.deliverable();
	}

	private static String role(TaskAsOf task) {
		return task.leadName()
				+ (task.coordinating().isEmpty() ? "" : "\nPhối hợp: " + String.join(", ", task.coordinating()));
	}

	private static String result(TaskAsOf task, ReportingPeriod period, ZoneId zone) {
		Instant submitted = task.submittedAt();
		if (submitted != null) {
			return period.contains(submitted, zone)
					? filled(task.resultWords(), task.resultDocument().isBlank() ? "" : "VB " + task.resultDocument())
					: "";
		}
		return task.done() ? "" : task.progressWords();
	}

	private static String cumulative(TaskAsOf task, ZoneId zone) {
		if (task.stopped()) {
			return filled("Dừng", task.stoppedWhy());
		}
		if (task.completedAt() != null) {
			return "Hoàn thành ngày " + day(task.completedAt(), zone);
		}
		if (task.submittedAt() != null) {
			return "Đã nộp kết quả ngày " + day(task.submittedAt(), zone) + ", chờ xác nhận";
		}
		return (task.progressPercent() > 0) ? "Đạt " + task.progressPercent() + " %" : "Chưa có kết quả";
	}

	private static String difficulties(TaskAsOf task) {
		return filled(Stream.concat(task.obstacles().stream(), Stream.of(task.lateness())).toArray(String[]::new));
	}

	private static String filled(String... words) {
		return Stream.of(words).map(String::strip).filter((one) -> !one.isEmpty()).collect(Collectors.joining("; "));
	}

	private static String day(Instant moment, ZoneId zone) {
		return DAY.format(LocalDate.ofInstant(moment, zone));
	}

}
