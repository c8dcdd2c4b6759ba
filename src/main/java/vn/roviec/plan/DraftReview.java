package vn.roviec.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.appendix.TaskAsOf;
import vn.roviec.appendix.TaskMark;
import vn.roviec.appendix.TasksAsOf;

import org.springframework.stereotype.Component;

/**
 * Drafts the final review (tổng kết) of a plan from what happened: what was asked for,
 * done, late, moved, stopped and why; what stood in the way; what goes on in the next
 * plan.
 */
@Component
public class DraftReview {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	/** So many of each kind are named. */
	private static final int NAMED = 15;

	private static final int LONGEST = 9000;

	private final TasksAsOf tasks;

	private final Clock clock;

	DraftReview(TasksAsOf tasks, Clock clock) {
		this.tasks = tasks;
		this.clock = clock;
	}

	/** The words, as short as the form that keeps them allows. */
	public String of(Plan plan) {
		ZoneId zone = this.clock.getZone();
		LocalDate today = LocalDate.now(this.clock);
		Map<TaskAsOf, TaskMark> marks = new LinkedHashMap<>();
		this.tasks.of(plan.agency(), plan.id().value(), Instant.EPOCH, this.clock.instant().plusNanos(1))
			.forEach((task) -> marks.put(task, TaskMark.of(task, today, zone)));
		String words = Stream
			.of(figures(marks),
					part("Nhiệm vụ chậm và lý do", marks, (task) -> marks.get(task) == TaskMark.LATE,
							DraftReview::late),
					part("Nhiệm vụ điều chỉnh thời hạn", marks, (task) -> !task.moves().isEmpty(), DraftReview::moved),
					part("Nhiệm vụ dừng", marks, TaskAsOf::stopped, (task) -> why(task.stoppedWhy())),
					part("Khó khăn, vướng mắc đã gặp, bài học rút ra", marks, (task) -> !task.obstacles().isEmpty(),
							(task) -> ": " + String.join("; ", task.obstacles())),
					part("Nhiệm vụ chưa xong, chuyển sang kế hoạch sau", marks,
							(task) -> !task.done() && !task.stopped(), (task) -> ": " + state(task)))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("\n"));
		return words.substring(0, Math.min(LONGEST, words.length()));
	}

	private static String figures(Map<TaskAsOf, TaskMark> marks) {
		long done = marks.keySet().stream().filter(TaskAsOf::done).count();
		long units = marks.keySet().stream().map(TaskAsOf::leadUnit).distinct().count();
		long stopped = count(marks, TaskMark.STOPPED);
		long late = marks.entrySet()
			.stream()
			.filter((one) -> one.getKey().done() && one.getValue() == TaskMark.LATE)
			.count();
		return "Kế hoạch giao " + marks.size() + " nhiệm vụ cho " + units + " đơn vị; đã hoàn thành " + done
				+ " nhiệm vụ, trong đó " + count(marks, TaskMark.EXCEEDED) + " trước hạn, " + count(marks, TaskMark.MET)
				+ " đúng hạn, " + late + " chậm; dừng " + stopped + "; chưa xong " + (marks.size() - done - stopped)
				+ ".";
	}

	private static long count(Map<TaskAsOf, TaskMark> marks, TaskMark wanted) {
		return marks.values().stream().filter((mark) -> mark == wanted).count();
	}

	private static String part(String title, Map<TaskAsOf, TaskMark> marks, Predicate<TaskAsOf> wanted,
			Function<TaskAsOf, String> words) {
		List<TaskAsOf> found = marks.keySet().stream().filter(wanted).toList();
		if (found.isEmpty()) {
			return "";
		}
		List<String> lines = new ArrayList<>(List.of(title + " (" + found.size() + "):"));
		found.stream()
			.limit(NAMED)
			.map((task) -> "- " + name(task) + " (" + task.leadName() + ")"
					+ words.apply(task).replaceAll("\\s*\\R\\s*", "; "))
			.forEach(lines::add);
		if (found.size() > NAMED) {
			lines.add("- và " + (found.size() - NAMED) + " nhiệm vụ khác");
		}
		return String.join("\n", lines);
	}

	private static String name(TaskAsOf task) {
		return task.deliverable().isBlank() ? task.content() : task.deliverable();
	}

	private static String late(TaskAsOf task) {
		return ", hạn " + day(task.dueOn()) + why(task.lateness());
	}

	private static String moved(TaskAsOf task) {
		return ", từ " + day(task.originalDue()) + " sang " + day(task.dueOn()) + why(String.join("; ", task.moves()));
	}

	private static String state(TaskAsOf task) {
		return (task.submittedAt() != null) ? "đã nộp kết quả, chờ xác nhận" : "đạt " + task.progressPercent() + " %";
	}

	private static String why(String words) {
		return words.isBlank() ? "" : ": " + words;
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? DAY.format(day) : "chưa có";
	}

}
