package vn.roviec.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.roviec.document.BodyBlocks;
import vn.roviec.document.PaperSamples;
import vn.roviec.document.PlanSheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What this application prints and writes, its own reader reads back. */
class PaperReadBackTests {

	private static final Path SEED = Path.of("../shared/seeds/003_996a7f7def285a8b.txt");

	@TempDir
	private Path folder;

	@Test
	void aRealPlanIsReadBackFromItsPdf() throws IOException {
		PlanSheet sheet = real();
		byte[] pdf = PaperSamples.press().render(sheet, PaperSamples.WRITTEN).bytes();
		keep("seed.pdf", pdf);

		PlanReading read = new PlanReader().read("ke-hoach.pdf", pdf);
		assertThat(share(sheet, read)).isGreaterThan(0.95);
		assertThat(pagesOfTable(pdf)).as("pages of the table").isGreaterThanOrEqualTo(3);
	}

	@Test
	void aRealPlanIsReadBackFromItsWordFileWhole() throws IOException {
		PlanSheet sheet = real();
		byte[] docx = PaperSamples.writer().write(sheet, PaperSamples.WRITTEN);
		keep("seed.docx", docx);

		assertThat(share(sheet, new PlanReader().read("ke-hoach.docx", docx))).isEqualTo(1.0);
	}

	@Test
	void headFootAndAppendixComeBack() {
		PlanSheet sheet = PaperSamples.issued();
		byte[] pdf = PaperSamples.press().render(sheet, PaperSamples.WRITTEN).bytes();
		byte[] docx = PaperSamples.writer().write(sheet, PaperSamples.WRITTEN);

		Stream.of(new PlanReader().read("a.pdf", pdf), new PlanReader().read("a.docx", docx)).forEach((plan) -> {
			assertThat(plan.issuer()).isEqualTo("UBND xã An Bình Trung");
			assertThat(plan.number() + "/" + plan.symbol()).isEqualTo("07/KH-UBND");
			assertThat(plan.date()).isEqualTo(LocalDate.of(2026, 1, 5));
			assertThat(plan.title()).isEqualToIgnoringCase(sheet.title());
			assertThat(plan.archive()).isEqualTo("VT, PVHXH");
			assertThat(plan.recipients()).hasSize(6);
			assertThat(plan.signatory().title()).isEqualTo("CHỦ TỊCH");
			assertThat(plan.signatory().name()).isEqualTo(PaperSamples.SIGNER);
			assertThat(share(sheet, plan)).isEqualTo(1.0);
		});
	}

	@Test
	void bodyTablesComeBackFromTheWordFile() {
		byte[] docx = PaperSamples.writer().write(PaperSamples.rich(), PaperSamples.WRITTEN);

		assertThat(new PlanReader().source("a.docx", docx).body()).contains("1. Hạ tầng số: phủ sóng đến từng thôn",
				"| TT | Chỉ tiêu | Đơn vị tính | Năm 2026 |\n|---|---|---|---|\n",
				"| 2 | Kết quả được số hóa | % | 100 |", "| % | 80\\|85 |");
	}

	@Test
	void theWordFileHasStylesAndNoLooseFormatting() throws IOException {
		String rich = parts(PaperSamples.writer().write(PaperSamples.rich(), PaperSamples.WRITTEN))
			.get("word/document.xml");
		assertThat(rich)
			.containsPattern(
					"<w:rStyle w:val=\"Strong\"/></w:rPr><w:t xml:space=\"preserve\">M&#x1ea1;ng di [^ ]+:</w:t>")
			.contains("\"IntenseEmphasis\"", "\"BangNoiDung\"", "<w:gridCol w:w=\"")
			.doesNotContainPattern("<w:rPr>(?!<w:rStyle w:val=\"\\w+\"/></w:rPr>)");
		Map<String, String> parts = parts(PaperSamples.writer().write(PaperSamples.byDeputy(), PaperSamples.WRITTEN));

		String document = parts.get("word/document.xml");
		assertThat(document).doesNotContain("<w:rPr>").doesNotContain("th:").contains("<w:tblHeader/>");
		assertThat(document).containsSubsequence("w:w=\"11906\"", "<w:titlePg/>", "w:orient=\"landscape\"",
				"<w:pgNumType w:start=\"1\"/>");
		List<String> used = java.util.regex.Pattern.compile("w:pStyle w:val=\"(\\w+)\"")
			.matcher(document)
			.results()
			.map((style) -> style.group(1))
			.distinct()
			.toList();
		assertThat(used).hasSizeGreaterThan(15)
			.allSatisfy((style) -> assertThat(parts.get("word/styles.xml")).contains("w:styleId=\"" + style + "\""));
		assertThat(parts.get("word/header.xml")).contains(" PAGE ");
	}

	@Test
	void wordsAreTextInTheWordFile() {
		PlanSheet sheet = PaperSamples.with(List.of("Một ${7*7} <w:b/> [[${7*7}]] ]]> &amp; đoạn\u0000."), List.of());

		String body = new PlanReader().source("a.docx", PaperSamples.writer().write(sheet, PaperSamples.WRITTEN))
			.body();
		assertThat(body).contains("Một ${7*7} <w:b/> [[${7*7}]] ]]> &amp; đoạn");
	}

	@Test
	void libreOfficeOpensTheWordFile() throws Exception {
		Path docx = Files.write(this.folder.resolve("plan.docx"),
				PaperSamples.writer().write(PaperSamples.byDeputy(), PaperSamples.WRITTEN));
		try {
			Process office = new ProcessBuilder("soffice", "--headless",
					"-env:UserInstallation=" + this.folder.resolve("office").toUri(), "--convert-to", "pdf", "--outdir",
					this.folder.toString(), docx.toString())
				.redirectErrorStream(true)
				.redirectOutput(this.folder.resolve("log").toFile())
				.start();
			boolean ended = office.waitFor(5, TimeUnit.MINUTES);
			office.destroyForcibly();
			assumeTrue(ended, "LibreOffice does not end here");
		}
		catch (IOException ex) {
			assumeTrue(false, "LibreOffice is not installed");
		}
		byte[] pdf = Files.readAllBytes(this.folder.resolve("plan.pdf"));
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(document.getNumberOfPages()).isBetween(4, 6);
			assertThat(document.getPage(0).getMediaBox().getWidth()).isLessThan(600);
			assertThat(document.getPage(3).getMediaBox().getWidth()).isGreaterThan(800);
		}
		assertThat(share(PaperSamples.byDeputy(), new PlanReader().read("a.pdf", pdf))).isGreaterThan(0.95);
	}

	/** The real plan as its draft would be printed. */
	private static PlanSheet real() throws IOException {
		assumeTrue(Files.exists(SEED), "real plans are not kept with the project and are not here");
		PlanSource source = new PlanReader().source(SEED.getFileName().toString(), Files.readAllBytes(SEED));
		PlanReading plan = source.reading();
		List<PlanSheet.Group> groups = new ArrayList<>();
		for (PlanReading.Group group : plan.appendix().groups()) {
			groups.add(new PlanSheet.Group(group.no(), group.title(),
					plan.appendix()
						.items()
						.stream()
						.filter((item) -> group.no().equals(item.group()))
						.map(PaperReadBackTests::item)
						.toList()));
		}
		return new PlanSheet("", "ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG", "/KH-UBND", "An Bình Trung", null,
				Objects.requireNonNull(plan.title()), source.legalBases().lines().toList(),
				BodyBlocks.parse(source.body()), plan.recipients().stream().map(PlanReading.Recipient::text).toList(),
				Objects.requireNonNullElse(plan.archive(), "VT"), List.of("TM. ỦY BAN NHÂN DÂN"), "CHỦ TỊCH",
				PaperSamples.SIGNER, groups);
	}

	private static PlanSheet.Item item(PlanReading.Item item) {
		return new PlanSheet.Item(item.no(), item.content(), text(item.leadText()), text(item.coordinatingText()),
				text(item.funding()),
				item.deliverables()
					.stream()
					.map((one) -> new PlanSheet.Product(one.text(), one.deadlineText()))
					.toList());
	}

	private static String text(String words) {
		return Objects.requireNonNullElse(words, "");
	}

	/** The share of the appendix' facts that came back in their row. */
	private static double share(PlanSheet sheet, PlanReading read) {
		List<String> expected = new ArrayList<>();
		sheet.appendix()
			.forEach((group) -> group.items().forEach((item) -> expected.addAll(facts(item, group.number()))));
		List<String> found = new ArrayList<>();
		read.appendix().items().forEach((item) -> found.addAll(facts(item(item), text(item.group()))));
		assertThat(found).as("facts of the appendix").hasSameSizeAs(expected);
		return (double) expected.stream().filter(found::contains).count() / expected.size();
	}

	private static List<String> facts(PlanSheet.Item item, String group) {
		List<String> facts = new ArrayList<>();
		Stream.of(item.content(), group, item.lead(), item.coordinating())
			.forEach((fact) -> facts.add(item.number() + " " + Fold.key(fact)));
		item.products()
			.forEach((one) -> facts.add(item.number() + " " + Fold.key(one.name()) + " " + Fold.key(one.deadline())));
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

	private static Map<String, String> parts(byte[] docx) throws IOException {
		Map<String, String> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return parts;
	}

	/** Where somebody wants to look at it. */
	private static void keep(String name, byte[] content) throws IOException {
		String folder = System.getProperty("roviec.papers");
		if (folder != null) {
			Files.write(Path.of(folder, name), content);
		}
	}

}
