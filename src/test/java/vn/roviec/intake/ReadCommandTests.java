package vn.roviec.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class ReadCommandTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@TempDir
	private Path folder;

	private int run(String... args) {
		return ReadCommand.run(List.of(args), new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8));
	}

	@Test
	void printsOneObjectInTheAgreedShape() throws IOException {
		Path file = Files.writeString(this.folder.resolve("ke-hoach.txt"), PlanText.HEAD
				+ "I. CHỈ TIÊU\n- 90% hồ sơ đúng hạn.\n" + PlanText.FOOT
				+ "PHỤ LỤC\nTT\tNội dung\tSản phẩm\tChủ trì\tThời hạn\n1\tRà soát\tKế hoạch\tPhòng Kinh tế\tTrước 15/4/2026\n2\tHọp\tBiên bản\tPhòng Kinh tế\tQuý I, III/2026\n3\tTrực\tLịch\tPhòng Kinh tế\tThường xuyên\n");
		assertThat(run("read", file.toString())).isZero();
		JsonNode plan = new ObjectMapper().readTree(this.out.toString(StandardCharsets.UTF_8));
		assertThat(plan.get("date").asText()).isEqualTo("2026-02-06");
		assertThat(plan.get("dateMonth").asText()).isEqualTo("2026-02");
		assertThat(plan.get("period")).hasToString("{\"start\":2026,\"end\":2026}");
		assertThat(plan.get("supersedes").isNull()).isTrue();
		assertThat(plan.get("assignments")).isEmpty();
		assertThat(plan.at("/targets/0/values/0")).hasToString("{\"value\":90.0,\"op\":\"=\",\"unit\":\"%\"}");
		assertThat(plan.at("/appendix/items/0/no").isNumber()).isTrue();
		assertThat(plan.at("/appendix/items/0/deliverables/0/due").asText()).isEqualTo("2026-04-15");
		assertThat(plan.at("/appendix/items/0/deliverables/0/deadlineText").asText()).isEqualTo("Trước 15/4/2026");
		assertThat(plan.at("/appendix/items/0/deliverables/0/strictBefore").asBoolean()).isTrue();
		assertThat(plan.at("/appendix/items/1/deliverables/0/due")).hasSize(2);
		assertThat(plan.at("/appendix/items/2/deliverables/0/due").isNull()).isTrue();
		assertThat(plan.at("/signatory").fieldNames()).toIterable()
			.containsExactly("capacity", "onBehalfOf", "title", "name");
		assertThat(this.err.size()).isZero();
	}

	@Test
	void aFileThatCannotBeReadEndsWithTwoAndOneSentence() throws IOException {
		Path file = Files.writeString(this.folder.resolve("ke-hoach.docx"), "không phải Word");
		assertThat(run("read", file.toString())).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8).lines()).hasSize(1).first().asString().endsWith(".");
		assertThat(this.out.size()).isZero();
	}

	@Test
	void aFileThatIsNotThereEndsWithTwo() {
		assertThat(run(this.folder.resolve("khong-co.txt").toString())).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("Không tìm thấy tệp");
	}

}
