package vn.roviec.intake;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class DocFormatTests {

	private static final Path WRITER = Path.of("/usr/bin/soffice");

	private static final Path REAL_PLAN = Path.of("../shared/seeds/003_996a7f7def285a8b.txt");

	@TempDir
	private static Path folder;

	@Test
	void theSamplePlanIsReadAsItsNewFormIs() throws IOException {
		PlanReading old = new PlanReader().read("ke-hoach.doc", sample(".doc"));
		PlanReading plan = new PlanReader().read("ke-hoach.docx", sample(".docx"));
		assertThat(facts(old)).isEqualTo(facts(plan));
		assertThat(old.title()).isEqualTo(plan.title());
		assertThat(old.date()).isEqualTo(plan.date());
		assertThat(old.sections()).extracting(PlanReading.Section::title)
			.isEqualTo(plan.sections().stream().map(PlanReading.Section::title).toList());
		assertThat(old.targets()).hasSameSizeAs(plan.targets());
		assertThat(old.assignments()).hasSameSizeAs(plan.assignments());
		assertThat(old.recipients()).isEqualTo(plan.recipients());
		assertThat(old.appendix().groups()).isEqualTo(plan.appendix().groups());
		assertThat(old.findings()).extracting(Finding::code)
			.isEqualTo(plan.findings().stream().map(Finding::code).toList());
	}

	@Test
	void numbersFieldsAndCrossedOutWordsAreReadAsTheyAreSeen() throws Exception {
		try (XWPFDocument document = new XWPFDocument()) {
			BigInteger list = DocxFormatTests.list(document);
			for (String title : new String[] { "MỤC TIÊU", "NHIỆM VỤ" }) {
				XWPFParagraph paragraph = document.createParagraph();
				paragraph.setNumID(list);
				XWPFRun run = paragraph.createRun();
				run.setBold(true);
				run.setText(title);
			}
			document.createParagraph().createFieldRun();
			XWPFParagraph paragraph = document.createParagraph();
			paragraph.createRun().setText("Xem ");
			paragraph.createHyperlinkRun("https://donghai.example/").setText("cổng của tỉnh");
			XWPFRun hidden = paragraph.createRun();
			hidden.setVanish(true);
			hidden.setText("nháp");
			SourceText text = new DocFormat().read(old(document));
			assertThat(text.paragraphs()).extracting(Block.Paragraph::printed)
				.containsExactly("I. MỤC TIÊU", "II. NHIỆM VỤ", "Xem cổng của tỉnh");
			assertThat(text.paragraphs().get(0).wholeEmphasised()).isTrue();
			assertThat(text.paragraphs().get(2).emphasised()).isZero();
		}
	}

	@Test
	void mergedCellsReadBackAsRowsOfOneItem() throws Exception {
		try (XWPFDocument document = new XWPFDocument()) {
			XWPFTable table = document.createTable(5, 5);
			fill(table, 0, "TT", "Nội dung", "Sản phẩm", "Chủ trì", "Thời hạn");
			fill(table, 1, "I", "THỂ CHẾ");
			properties(table.getRow(1).getCell(1)).addNewGridSpan().setVal(BigInteger.valueOf(4));
			for (int i = 4; i > 1; i--) {
				table.getRow(1).getCtRow().removeTc(i);
			}
			fill(table, 2, "1", "Rà soát văn bản", "Danh mục", "Phòng Kinh tế", "Tháng 3/2026");
			fill(table, 3, "", "", "Tờ trình", "", "");
			fill(table, 4, "2", "Tổng kết", "Báo cáo", "", "31/12/2026");
			for (int column : new int[] { 0, 1, 3, 4 }) {
				properties(table.getRow(2).getCell(column)).addNewVMerge().setVal(STMerge.RESTART);
				properties(table.getRow(3).getCell(column)).addNewVMerge().setVal(STMerge.CONTINUE);
			}
			properties(table.getRow(4).getCell(3)).addNewVMerge().setVal(STMerge.CONTINUE);
			PlanReading.Appendix appendix = new PlanReader().read("a.doc", old(document)).appendix();
			assertThat(appendix.groups()).containsExactly(new PlanReading.Group("I", "THỂ CHẾ"));
			assertThat(appendix.items()).extracting(PlanReading.Item::no).containsExactly("1", "2");
			assertThat(appendix.items()).extracting(PlanReading.Item::leadText).containsOnly("Phòng Kinh tế");
			List<PlanReading.Deliverable> first = appendix.items().get(0).deliverables();
			assertThat(first).extracting(PlanReading.Deliverable::text).containsExactly("Danh mục", "Tờ trình");
			assertThat(first.get(1).inherited()).isTrue();
			assertThat(first.get(1).deadline().due()).isEqualTo(first.get(0).deadline().due());
		}
	}

	@Test
	void macrosAndPasswordsAreRefused() throws IOException {
		refused("Macros", "macro",
				HostileFiles.changed(sample(".doc"), (file) -> file.getRoot().createDirectory("Macros")));
		byte[] locked = sample(".doc");
		locked[textStream(locked) + 11] |= 1;
		refused("password", "mật khẩu", locked);
		byte[] old = sample(".doc");
		old[textStream(old) + 2] = 100;
		old[textStream(old) + 3] = 0;
		refused("Word 95", "Word 95", old);
		refused("size", "5 MB", Arrays.copyOf(sample(".doc"), 5 * 1024 * 1024 + 1));
	}

	@Test
	void aTruncatedFileIsBroken() throws IOException {
		byte[] whole = sample(".doc");
		for (int length = 600; length < whole.length - 2_000; length += 3_000) {
			refused("cut at " + length, "hỏng", Arrays.copyOf(whole, length));
		}
	}

	@Test
	void aRealPlansTablesAreReadAlikeFromWord() throws Exception {
		assumeTrue(Files.exists(REAL_PLAN), "real plans are not kept with the project and are not here");
		SourceText source = new TextFormat().read(Files.readAllBytes(REAL_PLAN));
		PlanReading plan = new PlanReader().read("a.txt", Files.readAllBytes(REAL_PLAN));
		try (XWPFDocument document = new XWPFDocument()) {
			for (Block block : source.blocks()) {
				if (block instanceof Block.Paragraph paragraph) {
					document.createParagraph().createRun().setText(paragraph.printed());
				}
				else if (block instanceof Block.Table table) {
					XWPFTable written = document.createTable(table.rows().size(), table.width());
					for (int row = 0; row < table.rows().size(); row++) {
						fill(written, row,
								table.rows().get(row).cells().stream().map(Block.Cell::text).toArray(String[]::new));
					}
				}
			}
			byte[] old = old(document);
			assertThat(facts(new PlanReader().read("a.doc", old))).isEqualTo(facts(plan));
		}
	}

	private static List<String> facts(PlanReading plan) {
		return plan.appendix()
			.items()
			.stream()
			.flatMap((item) -> item.deliverables()
				.stream()
				.map((one) -> String.join("|", item.no(), item.content(), String.valueOf(item.leadUnits()), one.text(),
						one.deadlineText(), String.valueOf(one.deadline().due()))))
			.toList();
	}

	private static void refused(String description, String reason, byte[] content) {
		assertThatExceptionOfType(UnreadableFile.class).as(description)
			.isThrownBy(() -> new PlanReader().read("ke-hoach.doc", content))
			.withMessageContaining(reason);
	}

	private static byte[] sample(String extension) throws IOException {
		try (InputStream sample = DocFormatTests.class
			.getResourceAsStream("/samples/ke-hoach-cai-cach-hanh-chinh" + extension)) {
			return sample.readAllBytes();
		}
	}

	private static int textStream(byte[] file) {
		for (int at = 512; at < file.length; at += 512) {
			if (file[at] == (byte) 0xec && file[at + 1] == (byte) 0xa5) {
				return at;
			}
		}
		throw new IllegalStateException("no stream of text");
	}

	/** The document as a word processor saves it in the old format. */
	private static byte[] old(XWPFDocument document) throws IOException, InterruptedException {
		assumeTrue(Files.isExecutable(WRITER), "LibreOffice, which writes old files, is not installed");
		Path written = folder.resolve("a.docx");
		try (var out = Files.newOutputStream(written)) {
			document.write(out);
		}
		Process writer = new ProcessBuilder(WRITER.toString(), "--headless",
				"-env:UserInstallation=" + folder.resolve("profile").toUri(), "--convert-to", "doc:MS Word 97",
				"--outdir", folder.toString(), written.toString())
			.redirectErrorStream(true)
			.redirectOutput(folder.resolve("log").toFile())
			.start();
		assumeTrue(writer.waitFor(5, TimeUnit.MINUTES), "LibreOffice did not answer within five minutes");
		return Files.readAllBytes(folder.resolve("a.doc"));
	}

	private static void fill(XWPFTable table, int row, String... cells) {
		for (int i = 0; i < cells.length; i++) {
			table.getRow(row).getCell(i).setText(cells[i]);
		}
	}

	private static CTTcPr properties(XWPFTableCell cell) {
		return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
	}

}
