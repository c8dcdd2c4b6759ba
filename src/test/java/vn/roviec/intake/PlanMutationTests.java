package vn.roviec.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import vn.roviec.support.OwnWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A hundred mutations of a plan: other columns, other names for them, other dates, other
 * ways to draw the table, noise. They are the same ones each time;
 * {@code -Droviec.seed=…} makes others.
 */
class PlanMutationTests {

	private static final int PLANS = 100;

	private static final Path SEED = Path.of("../shared/seeds/003_996a7f7def285a8b.txt");

	private static final Duration LONGEST = Duration.ofSeconds(5);

	private final PlanReader reader = new PlanReader();

	@Test
	void theTasksOfAnInventedPlanAreFoundHoweverItIsWritten() {
		mutate(PlanText.HEAD + "I. NHIỆM VỤ\n1. Triển khai\n- Làm theo Phụ lục.\n" + PlanText.FOOT,
				MutantTask.sample());
	}

	@Test
	void theTasksOfARealPlanAreFoundHoweverItIsWritten() throws IOException {
		assumeTrue(Files.exists(SEED), "real plans are not kept with the project and are not here");
		String text = Files.readString(SEED);
		mutate(text.substring(0, text.indexOf("**PHỤ LỤC**")), tasks(this.reader.readText(text)));
	}

	private void mutate(String body, List<MutantTask> tasks) {
		long seed = Long.getLong("roviec.seed", 2026);
		for (int plan = 0; plan < PLANS; plan++) {
			MutantPlan mutant = new MutantPlan(seed + plan);
			String text = mutant.write(body, tasks);
			String story = "-Droviec.seed=" + (seed + plan) + ": " + mutant.story();
			PlanReading reading = OwnWork.within(LONGEST, story, () -> this.reader.readText(text));
			long found = MutantPlan.found(mutant.rows(), reading.appendix());
			assertThat((double) found / mutant.rows().size())
				.as("%s%nmissing: %s%nread: %s", story, MutantPlan.missing(mutant.rows(), reading.appendix()),
						reading.appendix().items())
				.isGreaterThanOrEqualTo(0.95);
			assertNoDateIsGuessed(mutant, reading, story);
		}
	}

	/** A due date stands only where the mutated text has it. */
	private static void assertNoDateIsGuessed(MutantPlan mutant, PlanReading reading, String story) {
		for (PlanReading.Item item : reading.appendix().items()) {
			for (PlanReading.Deliverable one : item.deliverables()) {
				String words = Fold.key(one.inherited() ? one.deadline().text() : one.deadlineText());
				List<LocalDate> due = one.deadline().due();
				if (!due.isEmpty()) {
					assertThat(mutant.has(MutantPlan.Head.DEADLINE)).as("%s%n%s", story, one).isTrue();
					assertThat(mutant.due()).as("%s%n%s", story, one).containsKey(words);
					if (mutant.due().get(words) != null) {
						assertThat(due).as("%s%n%s", story, one).containsExactly(mutant.due().get(words));
					}
				}
			}
		}
	}

	private static List<MutantTask> tasks(PlanReading plan) {
		List<MutantTask> tasks = new ArrayList<>();
		for (PlanReading.Item item : plan.appendix().items()) {
			String group = (item.group() != null) ? item.group() : "";
			String title = plan.appendix()
				.groups()
				.stream()
				.filter((one) -> one.no().equals(group))
				.map(PlanReading.Group::title)
				.findFirst()
				.orElse("");
			tasks.add(new MutantTask(item.no(), group, title, item.content(),
					(item.leadText() != null) ? item.leadText() : "",
					(item.coordinatingText() != null) ? item.coordinatingText() : "",
					item.deliverables().stream().map(PlanMutationTests::product).toList()));
		}
		return tasks;
	}

	private static MutantTask.Product product(PlanReading.Deliverable one) {
		if (one.deadlineText().isBlank() || one.deadline().due().isEmpty()) {
			return new MutantTask.Product(one.text(), MutantTask.Due.BLANK);
		}
		LocalDate due = one.deadline().due().get(0);
		return new MutantTask.Product(one.text(),
				new MutantTask.Due(due.getYear(), due.getMonthValue(), due.getDayOfMonth(), false, one.deadlineText()));
	}

}
