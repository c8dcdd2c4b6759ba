package vn.roviec.deadline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeadlinesCommandTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void everyLineGivesOneObjectAnEmptyCellToo() throws Exception {
		assertThat(run("Trước 15/01/2026\t2026\n\t2026\nHằng quý\t2026\n")).isZero();
		List<String> lines = this.out.toString(StandardCharsets.UTF_8).lines().toList();
		assertThat(lines).hasSize(3);
		JsonNode first = new ObjectMapper().readTree(lines.get(0));
		assertThat(first.get("text").asText()).isEqualTo("Trước 15/01/2026");
		assertThat(first.get("kind").asText()).isEqualTo("BEFORE_DATE");
		assertThat(first.get("due")).singleElement().extracting(JsonNode::asText).isEqualTo("2026-01-15");
		assertThat(first.get("start").isNull()).isTrue();
		assertThat(first.get("strictBefore").asBoolean()).isTrue();
		assertThat(first.get("rule").asText()).endsWith(".");
		JsonNode blank = new ObjectMapper().readTree(lines.get(1));
		assertThat(blank.get("due")).isEmpty();
		assertThat(blank.get("needsReview").asBoolean()).isTrue();
		assertThat(new ObjectMapper().readTree(lines.get(2)).get("frequencies")).extracting(JsonNode::asText)
			.containsExactly("QUARTERLY");
	}

	@Test
	void aLineWithoutItsYearIsRefusedByNumber() {
		assertThat(run("Quý I\t2026\nQuý II\n")).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).startsWith("Dòng 2:").hasLineCount(1);
	}

	private int run(String input) {
		return DeadlinesCommand.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
				new PrintStream(this.out), new PrintStream(this.err));
	}

}
