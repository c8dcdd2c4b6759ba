package vn.roviec.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.roviec.support.OwnWork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.roviec.intake.HostileFiles.bytes;
import static vn.roviec.intake.HostileFiles.docx;
import static vn.roviec.intake.HostileFiles.docxWith;
import static vn.roviec.intake.HostileFiles.zip;

class HostileFileTests {

	private static final Duration LONGEST = Duration.ofSeconds(10);

	@TempDir
	private Path folder;

	private static void refused(String name, byte[] content, String reason) {
		OwnWork.within(LONGEST, name,
				() -> assertThatExceptionOfType(UnreadableFile.class)
					.isThrownBy(() -> new PlanReader().read(name, content))
					.withMessageContaining(reason)
					.satisfies((ex) -> assertThat(ex.getMessage()).endsWith(".")));
	}

	@Test
	void emptyAndHugeFiles() {
		refused("ke-hoach.docx", new byte[0], "rỗng");
		refused("ke-hoach.txt", new byte[FileGate.MAX_BYTES + 1], "20 MB");
	}

	@ParameterizedTest
	@CsvSource({ "ke-hoach.exe", "ke-hoach", "ke-hoach.pdf.scr", "'../../etc/passwd'", "'a.docx/..'" })
	void unknownTypes(String name) {
		refused(name, bytes("KẾ HOẠCH"), "chỉ nhận tệp");
	}

	@Test
	void macros() throws IOException {
		refused("ke-hoach.docm", bytes("PK"), "macro");
		refused("ke-hoach.docx", docxWith("word/vbaProject.bin", new byte[] { 1 }), "macro");
		refused("ke-hoach.xlsm", bytes("PK"), ".xlsx");
		refused("ke-hoach.xlsx", docxWith("xl/vbaProject.bin", new byte[] { 1 }), "macro");
		refused("ke-hoach.xlsx", docxWith("xl/macrosheets/sheet1.xml", bytes("<a/>")), "macro");
		refused("ke-hoach.xls", HostileFiles.withCommandSheet(), "macro");
	}

	@Test
	void contentThatIsNotWhatItsNameSays() throws IOException {
		refused("ke-hoach.docx", bytes("KẾ HOẠCH"), "không đúng với phần mở rộng");
		refused("ke-hoach.txt", docxWith("a.txt", new byte[0]), "không phải văn bản thuần");
		refused("ke-hoach.txt", bytes("%PDF-1.7"), "không phải văn bản thuần");
		refused("ke-hoach.docx", zip(Map.of("xl/workbook.xml", bytes("<a/>"))), "word/document.xml");
		refused("ke-hoach.xlsx", docx("KẾ HOẠCH"), "xl/workbook.xml");
		refused("ke-hoach.xlsx", bytes("KẾ HOẠCH"), "không đúng với phần mở rộng");
		refused("ke-hoach.xls", docx("KẾ HOẠCH"), "không đúng với phần mở rộng");
		refused("ke-hoach.xlsx", zip(Map.of("xl/workbook.xml", bytes("<a/>"))), "hỏng");
	}

	@Test
	void zipBomb() throws IOException {
		refused("ke-hoach.docx", docxWith("word/media/image1.bmp", new byte[110 * 1024 * 1024]), "bom nén");
		refused("ke-hoach.docx", docxWith("word/document.xml", new byte[40 * 1024 * 1024]), "bom nén");
	}

	@Test
	void moreCellsThanTablesHave() throws IOException {
		String cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"60\"/></w:tcPr></w:tc>";
		refused("ke-hoach.docx", HostileFiles.wellFormed("<w:tbl><w:tr>" + cell.repeat(4_000) + "</w:tr></w:tbl>"),
				"200.000 ô");
	}

	/** As many signs of formatting as five hundred pages have. */
	@Test
	void aPlanWithMuchFormattingIsRead() throws IOException {
		String run = " w:rsidR=\"%08X\"><w:rPr><w:b w:val=\"0\"/><w:sz w:val=\"28\"/></w:rPr><w:t>Rà soát </w:t></w:r>";
		Random edits = new Random(1);
		StringBuilder body = new StringBuilder("<w:p><w:r><w:t>KẾ HOẠCH</w:t></w:r></w:p>"
				+ "<w:p><w:r><w:t>Chuyển đổi số năm 2026</w:t></w:r></w:p><w:p><w:r><w:t>I. NHIỆM VỤ</w:t></w:r></w:p>");
		for (int i = 0; i < 1_800; i++) {
			body.append("<w:p>");
			for (int part = 0; part < 50; part++) {
				body.append("<w:r").append(run.formatted(edits.nextInt()));
			}
			body.append("</w:p>");
		}
		assertThat(new PlanReader().read("ke-hoach.docx", HostileFiles.wellFormed(body.toString())).docType())
			.isEqualTo("KH");
	}

	@Test
	void tenThousandParts() throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		for (int i = 0; i < 10_000; i++) {
			parts.put("word/part" + i + ".xml", new byte[0]);
		}
		refused("ke-hoach.docx", zip(parts), "quá nhiều thành phần");
	}

	@Test
	void nestedZip() throws IOException {
		refused("ke-hoach.docx", docxWith("word/embeddings/a.bin", zip(Map.of("a", new byte[10]))), "tệp nén khác");
	}

	@Test
	void entitiesAndDoctypes() throws IOException {
		String xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
		refused("ke-hoach.docx", docxWith("word/document.xml", bytes(xml)), "DTD");
		refused("ke-hoach.docx", docxWith("word/document.xml", xml.getBytes(StandardCharsets.UTF_16)), "DTD");
	}

	@Test
	void hostilePartNames() throws IOException {
		refused("ke-hoach.docx", docxWith("../../evil.xml", bytes("<a/>")), "không hợp lệ");
	}

	@Test
	void encryptedAndBroken() throws IOException {
		byte[] ole = new byte[4096];
		ole[0] = (byte) 0xd0;
		ole[1] = (byte) 0xcf;
		ole[2] = 0x11;
		ole[3] = (byte) 0xe0;
		System.arraycopy("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), 0, ole, 512, 32);
		refused("ke-hoach.docx", ole, "mật khẩu");
		refused("ke-hoach.xlsx", ole, "mật khẩu");
		refused("ke-hoach.xls", ole, "mật khẩu");
		refused("ke-hoach.xls", Arrays.copyOf(ole, 512), "hỏng");
		byte[] whole = docx("KẾ HOẠCH");
		byte[] half = Arrays.copyOf(whole, whole.length / 2);
		refused("ke-hoach.docx", half, "hỏng");
		refused("ke-hoach.docx", docxWith("word/document.xml", bytes("<w:document")), "hỏng");
	}

	@Test
	void stateSecrets() throws IOException {
		refused("ke-hoach.txt", bytes("TỐI MẬT\n\nKẾ HOẠCH\nDiễn tập năm 2026\n"), "bí mật nhà nước");
		refused("ke-hoach.docx", docx("UBND XÃ AN BÌNH TRUNG", "MẬT", "KẾ HOẠCH"), "bí mật nhà nước");
		assertThat(new PlanReader().read("ke-hoach.txt", bytes("KẾ HOẠCH\nBảo vệ bí mật nhà nước năm 2026\n")).title())
			.contains("bí mật");
	}

	@Test
	void aFileWithoutAPlanSaysWhatWasLookedFor() {
		refused("thu.txt", bytes("Kính gửi anh, em gửi lịch họp tuần này."), "Không tìm thấy kế hoạch");
	}

	@Test
	void longLinesAreReadInTime() {
		String words = "căn cứ ".repeat(40_000);
		OwnWork.within(LONGEST, "long lines", () -> new PlanReader()
			.readText("KẾ HOẠCH\n" + words + "\n" + "I. " + words + "\n" + "số 1/KH-UBND ".repeat(5_000)));
	}

	@Test
	void linesThatAllSeemToBeOneParagraphAreReadInTime() {
		String lines = "tuyên truyền đến từng thôn và tổ dân phố trên địa bàn toàn xã\n".repeat(10_000);
		OwnWork.within(LONGEST, "one paragraph", () -> new PlanReader().readText("KẾ HOẠCH\n" + lines));
	}

	/**
	 * A program with little memory reads them all, so that none takes more than there is.
	 */
	@Test
	void everyOneIsRefusedWithASentenceInLittleMemory() throws Exception {
		for (Map.Entry<String, byte[]> file : HostileFiles.all().entrySet()) {
			Files.write(this.folder.resolve(file.getKey()), file.getValue());
		}
		List<String> lines = assertTimeoutPreemptively(Duration.ofMinutes(10), this::readWithLittleMemory);
		assertThat(lines).hasSize(HostileFiles.all().size()).allSatisfy((line) -> {
			String[] found = line.split("\t");
			assertThat(found).hasSize(5);
			assertThat(found[1]).isEqualTo("2");
			assertThat(Long.parseLong(found[2])).as("milliseconds of the processor").isLessThan(LONGEST.toMillis());
			assertThat(Long.parseLong(found[3])).as("megabytes").isLessThan(64);
			assertThat(found[4]).matches("\\p{Lu}.*\\.");
		});
	}

	private List<String> readWithLittleMemory() throws IOException, InterruptedException {
		Process reader = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx160m", "-Xmn16m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8", "-Dsun.jnu.encoding=UTF-8", "-cp",
				System.getProperty("java.class.path"), HostileReading.class.getName(), this.folder.toString())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		try (BufferedReader answers = reader.inputReader(StandardCharsets.UTF_8)) {
			List<String> lines = answers.lines().filter((line) -> line.contains("\t")).toList();
			assertThat(reader.waitFor()).isZero();
			return lines;
		}
		finally {
			reader.destroyForcibly();
		}
	}

}
