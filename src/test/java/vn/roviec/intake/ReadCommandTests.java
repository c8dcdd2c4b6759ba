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
	void aFolderGivesALineForEachFileWhateverIsInIt() throws IOException {
		Path inner = Files.createDirectories(this.folder.resolve("b/nam 2026"));
		String rows = "TT\tNội dung\tSản phẩm\tChủ trì\tThời hạn\n1\tRà soát\tKế hoạch\tPhòng Kinh tế\tTháng 3/2026\n\t\tBáo cáo\t\t\n";
		Files.writeString(inner.resolve("ke-hoach.txt"), PlanText.HEAD + "PHỤ LỤC\n" + rows);
		Files.writeString(this.folder.resolve("c.docx"), "không phải Word");
		Files.writeString(this.folder.resolve("a.exe"), "MZ");
		Files.createFile(this.folder.resolve("z.txt"));
		Files.createSymbolicLink(this.folder.resolve("d.txt"), inner.resolve("ke-hoach.txt"));
		Files.createSymbolicLink(inner.resolve("lai"), this.folder);
		assertThat(run("read", this.folder.toString())).isEqualTo(1);
		List<String> lines = this.out.toString(StandardCharsets.UTF_8).lines().toList();
		assertThat(lines).extracting((line) -> line.split("\t")[0])
			.containsExactly("a.exe", "b/nam 2026/ke-hoach.txt", "c.docx", "z.txt");
		assertThat(lines.get(1))
			.matches(".*\tKH 45/KH-UBND, 1 việc, 2 sản phẩm, 1 thời hạn cần xem lại, [1-9]\\d* điều cần xem");
		assertThat(lines.get(2)).contains("\tKHÔNG ĐỌC ĐƯỢC: Nội dung tệp không đúng").endsWith(".");
		assertThat(this.err.size()).isZero();
	}

	@Test
	void aFolderWhoseFilesAreAllReadEndsWithZero() throws IOException {
		Files.writeString(this.folder.resolve("a.txt"), PlanText.HEAD);
		assertThat(run("read", this.folder.toString())).isZero();
		assertThat(run("read", this.folder.resolve("b").toString())).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("thư mục");
	}

	@Test
	void aFileThatIsNotThereEndsWithTwo() {
		assertThat(run(this.folder.resolve("khong-co.txt").toString())).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("Không tìm thấy tệp");
	}

}
