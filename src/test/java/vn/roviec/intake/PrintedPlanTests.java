package vn.roviec.intake;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Prints plans with the programs that offices print with, where they are installed, and
 * reads them back.
 */
class PrintedPlanTests {

	private static final Path SEED = Path.of("../shared/seeds/003_996a7f7def285a8b.txt");

	@TempDir
	private Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "soffice", "chromium" })
	void aPlanIsReadFromItsPrintAsFromItsText(String program) throws Exception {
		assumeTrue(Files.exists(SEED), "real plans are not kept with the project and are not here");
		String text = Files.readString(SEED);
		PlanReading written = new PlanReader().readText(text);
		byte[] pdf = print(program, PlanHtml.of(text));
		PlanReading printed = new PlanReader().read("ke-hoach.pdf", pdf);
		List<String> expected = facts(written);
		List<String> found = facts(printed);
		long same = expected.stream().filter(found::contains).count();
		assertThat((double) same / expected.size()).as("facts of the appendix: %s", found).isGreaterThan(0.97);
		assertThat(printed.appendix().items()).hasSameSizeAs(written.appendix().items());
		assertThat(printed.issuer()).isEqualTo(written.issuer());
		assertThat(printed.title()).isEqualTo(written.title());
		assertThat(printed.citations()).hasSameSizeAs(written.citations());
		assertThat(printed.sections()).hasSameSizeAs(written.sections());
		assertThat(printed.recipients()).hasSameSizeAs(written.recipients());
		assertThat(printed.signatory()).isEqualTo(written.signatory());
		assertThat(pagesOfTable(pdf)).isGreaterThan(2);
	}

	@ParameterizedTest
	@CsvSource({ "chromium, true", "chromium, false", "soffice, true" })
	void headFootAndAWideAppendixAreReadWithLinesAndWithout(String program, boolean ruled) throws Exception {
		PlanReading plan = new PlanReader().read("ke-hoach.pdf", print(program, PlanHtml.sample(ruled)));
		assertThat(plan.issuer()).isEqualTo("UBND xã An Bình Trung");
		assertThat(plan.number() + "/" + plan.symbol()).isEqualTo("15/KH-UBND");
		assertThat(plan.date()).hasToString("2026-01-12");
		assertThat(plan.title()).isEqualTo("Chuyển đổi số trên địa bàn xã An Bình Trung năm 2026");
		assertThat(plan.assignments()).extracting(PlanReading.Assignment::unitText)
			.containsExactly("Phòng Văn hóa - Xã hội", "Phòng Kinh tế");
		assertThat(plan.recipients()).extracting(PlanReading.Recipient::text)
			.containsExactly("UBND tỉnh (b/c)", "Thường trực Đảng ủy, HĐND xã", "Các phòng chuyên môn");
		assertThat(plan.archive()).isEqualTo("VT, VHXH");
		assertThat(plan.signatory().title()).isEqualTo("PHÓ CHỦ TỊCH");
		assertThat(plan.signatory().name()).isEqualTo("Chuyên Viên Mẫu");
		PlanHtml.assertAppendix(plan);
	}

	@Test
	void aScannedPlanIsRecognised() throws Exception {
		assumeTrue(installed("tesseract", "--list-langs").contains("vie"),
				"tesseract with Vietnamese is not installed");
		byte[] scan = photographed(print("chromium", PlanHtml.sample(false)));
		SourceText text = new PdfFormat().read(scan);
		assertThat(text.scanned()).isTrue();
		List<String> told = new ArrayList<>();
		PlanReading plan = new PlanReader()
			.source("ke-hoach.pdf", scan, (page, pages) -> told.add(page + " trên " + pages))
			.reading();
		assertThat(told).hasSizeGreaterThan(1).first().isEqualTo("1 trên " + told.size());
		assertThat(plan.issuer()).isEqualTo("UBND xã An Bình Trung");
		assertThat(plan.number() + "/" + plan.symbol()).isEqualTo("15/KH-UBND");
		assertThat(plan.date()).hasToString("2026-01-12");
		assertThat(plan.title()).isEqualTo("Chuyển đổi số trên địa bàn xã An Bình Trung năm 2026");
		assertThat(plan.archive()).endsWith("VHXH");
		assertThat(plan.recipients()).hasSize(3);
		assertThat(text.paragraphs()).filteredOn(Block.Paragraph::bullet).hasSizeGreaterThan(4);
		assertThat(plan.appendix().items()).hasSizeBetween(16, 20);
		// a narrow space may be lost in a picture
		assertThat(plan.appendix().items())
			.filteredOn((item) -> Objects.toString(item.leadText(), "").replace(" ", "").equals("PhòngVănhóa-Xãhội"))
			.hasSizeGreaterThan(12);
	}

	@Test
	void aScanIsRefusedWhereNothingRecognisesWords() throws IOException {
		byte[] scan;
		try (PrintedPages pages = new PrintedPages()) {
			scan = photographed(pages.write(80, 60, "KẾ HOẠCH").bytes());
		}
		assertThatExceptionOfType(UnreadableFile.class)
			.isThrownBy(() -> new PdfFormat(new Recognition("khong-co-chuong-trinh")).read(scan))
			.withMessageContaining("bản chụp")
			.withMessageContaining("chưa cài");
	}

	private static byte[] photographed(byte[] pdf) throws IOException {
		try (PDDocument printed = Loader.loadPDF(pdf); PDDocument scan = new PDDocument()) {
			for (int page = 0; page < printed.getNumberOfPages(); page++) {
				PDRectangle box = printed.getPage(page).getMediaBox();
				PDPage sheet = new PDPage(box);
				scan.addPage(sheet);
				BufferedImage picture = new PDFRenderer(printed).renderImageWithDPI(page, 200, ImageType.GRAY);
				try (PDPageContentStream content = new PDPageContentStream(scan, sheet)) {
					content.drawImage(JPEGFactory.createFromImage(scan, picture, 0.8f), 0, 0, box.getWidth(),
							box.getHeight());
				}
			}
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			scan.save(bytes);
			return bytes.toByteArray();
		}
	}

	private static String installed(String... command) throws InterruptedException {
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			process.waitFor();
			return said;
		}
		catch (IOException ex) {
			return "";
		}
	}

	private static List<String> facts(PlanReading plan) {
		List<String> facts = new ArrayList<>();
		for (PlanReading.Item item : plan.appendix().items()) {
			Stream.of(item.content(), item.group(), item.leadText(), item.coordinatingText())
				.forEach((fact) -> facts.add(item.no() + " " + Fold.key(Objects.toString(fact, ""))));
			for (PlanReading.Deliverable one : item.deliverables()) {
				facts.add(item.no() + " " + Fold.key(one.text()) + " " + Fold.key(one.deadlineText()) + " "
						+ one.deadline().due() + " " + one.inherited());
			}
		}
		return facts;
	}

	private static long pagesOfTable(byte[] pdf) {
		SourceText text = new PdfFormat().read(pdf);
		return text.tables()
			.stream()
			.flatMap((table) -> table.rows().stream())
			.map((row) -> Objects.requireNonNull(text.place(row.line())).page())
			.distinct()
			.count();
	}

	private byte[] print(String program, String html) throws IOException, InterruptedException {
		Path source = Files.writeString(this.folder.resolve("plan.html"), html);
		Path pdf = this.folder.resolve("plan.pdf");
		List<String> command = program.equals("soffice")
				? List.of(program, "--headless", "-env:UserInstallation=" + this.folder.resolve("office").toUri(),
						"--convert-to", "pdf:writer_web_pdf_Export", "--outdir", this.folder.toString(),
						source.toString())
				: List.of(program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
						"--user-data-dir=" + this.folder.resolve("browser"), "--print-to-pdf=" + pdf,
						source.toUri().toString());
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(this.folder.resolve("log").toFile())
				.start();
			boolean ended = process.waitFor(5, TimeUnit.MINUTES);
			process.destroyForcibly();
			assumeTrue(ended && Files.exists(pdf), program + " printed nothing here");
		}
		catch (IOException ex) {
			assumeTrue(false, program + " is not installed, so its prints are not read back");
		}
		return Files.readAllBytes(pdf);
	}

}
