package vn.roviec.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;
import vn.roviec.appendix.TaskOrder;
import vn.roviec.deadline.DeadlineReading;
import vn.roviec.intake.PlanReader;
import vn.roviec.intake.PlanReading;

/**
 * Rows of real plans where they are at hand, and of a plan of no commune besides, each as
 * if it had been written for the year 2026.
 */
final class SimulatedPlans {

	static final int YEAR = 2026;

	private static final Path SEEDS = Path.of("../shared/seeds");

	private static final int OWN_ROWS = 26;

	private static final int MOST_ROWS = 16;

	private final List<UnitId> units;

	private final Random random;

	private int next;

	SimulatedPlans(List<UnitId> units, Random random) {
		this.units = units;
		this.random = random;
	}

	/** The rows of each plan. */
	List<List<TaskOrder>> all() {
		List<List<TaskOrder>> plans = new ArrayList<>(List.of(own()));
		seeds().map(this::read).filter((plan) -> !plan.isEmpty()).forEach(plans::add);
		return plans;
	}

	private List<TaskOrder> own() {
		return IntStream.rangeClosed(1, OWN_ROWS).mapToObj((no) -> {
			LocalDate due = (no % 7 == 0) ? null : LocalDate.of(YEAR, 1, 20).plusDays(this.random.nextInt(340));
			return order(no, 1, "Nhiệm vụ số " + no, (due != null) ? due.toString() : "Thường xuyên", due, no % 5 == 0);
		}).toList();
	}

	private static Stream<Path> seeds() {
		if (!Files.isDirectory(SEEDS)) {
			return Stream.empty();
		}
		try (Stream<Path> files = Files.list(SEEDS)) {
			return files.filter((file) -> file.toString().endsWith(".txt")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<TaskOrder> read(Path file) {
		try {
			PlanReading plan = new PlanReader().read(file.getFileName().toString(), Files.readAllBytes(file));
			List<TaskOrder> orders = new ArrayList<>();
			int no = 0;
			for (PlanReading.Item item : plan.appendix().items()) {
				no++;
				int position = 0;
				for (PlanReading.Deliverable product : item.deliverables()) {
					orders.add(order(no, ++position, item.content(), product.deadlineText(), due(product.deadline()),
							product.deadline().strictBefore()));
				}
			}
			duties(plan, orders);
			return orders.stream().limit(MOST_ROWS).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A plan without an appendix gives its duties instead. */
	private void duties(PlanReading plan, List<TaskOrder> orders) {
		if (orders.isEmpty()) {
			int no = 0;
			for (PlanReading.Assignment unit : plan.assignments()) {
				for (PlanReading.Duty duty : unit.duties()) {
					orders.add(order(++no, 1, duty.text(), duty.schedule().text(), due(duty.schedule()), false));
				}
			}
		}
	}

	private static @Nullable LocalDate due(DeadlineReading deadline) {
		return deadline.due().isEmpty() ? null : deadline.due().get(0).withYear(YEAR);
	}

	private TaskOrder order(int no, int position, String content, String words, @Nullable LocalDate due,
			boolean strict) {
		UnitId lead = this.units.get(this.next++ % this.units.size());
		String text = (content.length() <= 300) ? content : content.substring(0, 300);
		return new TaskOrder(no, position, null, text, "Sản phẩm " + no + "." + position, lead, List.of(),
				words.substring(0, Math.min(words.length(), 400)), due, strict && due != null);
	}

}
