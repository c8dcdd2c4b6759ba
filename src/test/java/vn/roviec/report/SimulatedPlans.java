package vn.roviec.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.UnitId;
import vn.roviec.deadline.DeadlineReader;
import vn.roviec.deadline.DeadlineReading;
import vn.roviec.intake.PlanReader;
import vn.roviec.intake.PlanReading;
import vn.roviec.plan.Coordinator;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlannedDeliverable;

/**
 * Rows of real plans where they are at hand, and of a plan of no commune besides, each as
 * if it had been written for a year.
 */
final class SimulatedPlans {

	private static final Path SEEDS = Path.of("../shared/seeds");

	private static final int OWN_ROWS = 20;

	private static final int MOST_ROWS = 12;

	private final List<UnitId> units;

	private final Random random;

	private int next;

	SimulatedPlans(List<UnitId> units, Random random) {
		this.units = units;
		this.random = random;
	}

	/** What nobody begins begins its words so. */
	static final String FORGOTTEN = "Việc chưa ai nhận";

	/**
	 * Rows for one year, some of which come back each month or quarter; those that nobody
	 * begins are due around the first and last days of what is looked at in June, and of
	 * what is due soon then.
	 */
	List<PlanItem> own(int year) {
		return Stream.concat(lived(year), forgotten(year)).toList();
	}

	private Stream<PlanItem> forgotten(int year) {
		return Stream
			.of("06-02", "06-09", "06-12", "06-15", "06-16", "06-18", "06-19", "06-19 trước", "08-09", "08-10", "11-30")
			.map((day) -> {
				LocalDate due = LocalDate.parse(year + "-" + day.substring(0, 5));
				return row("", FORGOTTEN + " " + day,
						List.of(product("Báo cáo " + day, due.toString(), due, day.length() > 5, "DATE")));
			});
	}

	private Stream<PlanItem> lived(int year) {
		return IntStream.rangeClosed(1, OWN_ROWS).mapToObj((no) -> {
			String words = switch (no) {
				case 4 -> "Hằng tháng";
				case 9 -> "Hằng quý";
				case 7, 14 -> "Thường xuyên";
				default -> LocalDate.of(year, 1, 20).plusDays(this.random.nextInt(340)).toString();
			};
			return row("Nhóm " + (no / 8 + 1), "Nhiệm vụ số " + no, List.of(own(words, no, year)));
		});
	}

	private static PlannedDeliverable own(String words, int no, int year) {
		boolean dated = words.startsWith("2");
		DeadlineReading reading = new DeadlineReader().read(words, year);
		LocalDate due = dated ? LocalDate.parse(words) : reading.lastDue().orElse(null);
		return product("Sản phẩm " + no, words, due, dated && no % 5 == 0, dated ? "DATE" : reading.kind().name());
	}

	/** The rows of each real plan; where none is at hand, of as many made ones. */
	List<List<PlanItem>> seeds(int year) {
		List<List<PlanItem>> real = files().map((file) -> read(file, year)).filter((plan) -> !plan.isEmpty()).toList();
		return real.isEmpty() ? Stream.generate(() -> lived(year).toList()).limit(3).toList() : real;
	}

	private static Stream<Path> files() {
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

	private List<PlanItem> read(Path file, int year) {
		try {
			PlanReading plan = new PlanReader().read(file.getFileName().toString(), Files.readAllBytes(file));
			List<PlanItem> rows = new ArrayList<>();
			plan.appendix()
				.items()
				.forEach((item) -> rows.add(row("", item.content(),
						item.deliverables()
							.stream()
							.map((one) -> read(one.text(), one.deadlineText(), one.deadline(), year))
							.toList())));
			if (rows.isEmpty()) {
				plan.assignments()
					.stream()
					.flatMap((unit) -> unit.duties().stream())
					.forEach((duty) -> rows.add(row("", duty.text(),
							List.of(read("Kết quả", duty.schedule().text(), duty.schedule(), year)))));
			}
			return rows.stream().limit(MOST_ROWS).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static PlannedDeliverable read(String text, String words, DeadlineReading deadline, int year) {
		LocalDate due = deadline.due().isEmpty() ? null : deadline.due().get(0).withYear(year);
		return product(text.isBlank() ? "Kết quả" : text, words, due, due != null && deadline.strictBefore(), "DATE");
	}

	private static PlannedDeliverable product(String text, String words, @Nullable LocalDate due, boolean strict,
			String kind) {
		return new PlannedDeliverable(UUID.randomUUID(), shortened(text, 200), shortened(words, 200), null, due, strict,
				kind, "", null);
	}

	/** Units lead in turn; every third row has a share of the next one. */
	private PlanItem row(String group, String content, List<PlannedDeliverable> products) {
		UnitId lead = this.units.get(this.next % this.units.size());
		UnitId other = this.units.get((this.next + 1) % this.units.size());
		List<Coordinator> shares = (this.next % 3 == 0) ? List.of(new Coordinator(other.value())) : List.of();
		this.next++;
		return new PlanItem(UUID.randomUUID(), group, shortened(content, 300), lead.value(), "Đơn vị", "", "", shares,
				products);
	}

	private static String shortened(String text, int length) {
		String line = text.replaceAll("\\s+", " ").strip();
		return (line.length() <= length) ? line : line.substring(0, length);
	}

}
