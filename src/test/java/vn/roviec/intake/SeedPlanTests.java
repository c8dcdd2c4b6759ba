package vn.roviec.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Reads real plans where they are at hand, and compares the main facts with what people
 * found in them.
 */
class SeedPlanTests {

	private static final Path SEEDS = Path.of("../shared/seeds");

	@ParameterizedTest
	@ValueSource(strings = { "000_d38537b7426b61c9.txt", "002_fb2bbfec759511c0.txt", "003_996a7f7def285a8b.txt" })
	void readsWhatPeopleFound(String name) throws IOException {
		Path file = SEEDS.resolve(name);
		assumeTrue(Files.exists(file), "real plans are not kept with the project and are not here");
		JsonNode gold = new ObjectMapper().readTree(file.resolveSibling("gold").resolve(name + ".json").toFile());
		PlanReading plan = new PlanReader().read(name, Files.readAllBytes(file));
		assertThat(plan.issuer()).isEqualTo(gold.at("/issuer/name").asText());
		assertThat(plan.title()).isEqualTo(gold.get("title").asText());
		assertThat(plan.archive()).isEqualTo(gold.get("archive").asText());
		assertThat(plan.signatory().name()).isEqualTo(gold.at("/signatory/name").asText());
		assertThat(plan.recipients()).hasSameSizeAs(gold.get("recipients"));
		assertThat(plan.targets()).hasSameSizeAs(gold.get("targets"));
		assertThat(plan.assignments()).hasSameSizeAs(gold.get("assignments"));
		assertThat(plan.appendix().items()).hasSize(gold.at("/appendix/items").size());
		int rows = 0;
		for (JsonNode item : gold.at("/appendix/items")) {
			rows += item.get("deliverableRows").size();
		}
		assertThat(plan.appendix().items().stream().mapToInt((item) -> item.deliverables().size()).sum())
			.isEqualTo(rows);
	}

}
