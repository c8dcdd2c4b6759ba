package vn.roviec.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.roviec.support.OwnWork;
import vn.roviec.workflow.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class UploadCheckTests {

	private static final byte[] PNG = Base64.getDecoder()
		.decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

	private final UploadCheck check = new UploadCheck();

	@Test
	void acceptsWhatOfficesUse() throws IOException {
		assertThat(this.check.check("Kế hoạch.DOCX", docx()))
			.isEqualTo(new CheckedUpload("Kế hoạch.DOCX", FileKind.DOCX));
		assertThat(this.check.check("Phụ lục.xlsx", xlsx()).kind()).isEqualTo(FileKind.XLSX);
		assertThat(this.check.check("Phụ lục.xlsx", xlsx(new SXSSFWorkbook())).kind()).isEqualTo(FileKind.XLSX);
		assertThat(this.check.check("bao cao.odt", odt()).kind()).isEqualTo(FileKind.ODT);
		assertThat(this.check.check("quyết định.pdf", pdf("<< /Type /Catalog /Pages 2 0 R >>")).kind())
			.isEqualTo(FileKind.PDF);
		assertThat(this.check.check("ảnh.png", PNG).kind()).isEqualTo(FileKind.PNG);
		assertThat(this.check.check("ảnh.jpeg", Photographs.jpeg()).kind()).isEqualTo(FileKind.JPEG);
		assertThat(this.check.check("ghi chú.txt", text("Họp thôn: 30 người")).kind()).isEqualTo(FileKind.TEXT);
		assertThat(this.check.check("ke-hoach.md", text("# Kế hoạch")).kind()).isEqualTo(FileKind.MARKDOWN);
	}

	@Test
	void refusesEmptyAndTooLarge() {
		refuses("upload.empty", "a.pdf", new byte[0]);
		refuses("upload.large", "a.pdf", new byte[UploadCheck.LARGEST + 1]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a.exe", "a.html", "a.svg", "a.pdf.js", "a.zip", "a.docm", "a", "a." })
	void refusesOtherKinds(String name) {
		refuses("upload.kind", name, text("anything"));
	}

	@Test
	void tellsOldAndLockedOfficeFilesApart() {
		byte[] compound = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1 };
		refuses("upload.broken", "a.doc", compound);
		refuses("upload.old", "a.ppt", compound);
		refuses("upload.old", "a.docx", compound);
		refuses("upload.old", "a.rtf", text("{\\rtf1 x}"));
	}

	@Test
	void acceptsOldOfficeFilesThatOnlyHoldText() throws IOException {
		assertThat(this.check.check("Kế hoạch.DOC", doc((file) -> {
		})).kind()).isEqualTo(FileKind.DOC);
		assertThat(this.check.check("a.doc", doc((file) -> file.getRoot().createDirectory("ObjectPool")))
			.kind()
			.mediaType()).isEqualTo("application/msword");
		assertThat(this.check.check("phụ lục.xls", xls(new HSSFWorkbook())).kind()).isEqualTo(FileKind.XLS);
		refuses("upload.differs", "a.doc", xls(new HSSFWorkbook()));
		refuses("upload.differs", "a.xls", doc((file) -> {
		}));
		refuses("upload.differs", "a.doc", docx());
	}

	@ParameterizedTest
	@ValueSource(strings = { "Macros", "VBA", "_VBA_PROJECT_CUR" })
	void refusesMacrosOfOldOfficeFiles(String part) throws IOException {
		refuses("upload.macro", "a.doc", doc((file) -> file.getRoot().createDirectory(part)));
		refuses("upload.macro", "a.doc", doc(
				(file) -> file.getRoot().createDirectory("ObjectPool").createDirectory("_1").createDirectory(part)));
	}

	@Test
	void refusesSheetsOfCommands() throws IOException {
		byte[] xls = xls(new HSSFWorkbook());
		for (int at = 0; at < xls.length - 12; at++) {
			if (xls[at] == (byte) 0x85 && xls[at + 1] == 0 && xls[at + 11] == 0 && xls[at + 3] == 0
					&& xls[at + 10] == 1) {
				xls[at + 9] = 1;
			}
		}
		refuses("upload.macro", "a.xls", xls);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0001Ole10Native", "Package" })
	void refusesFilesWithinOldOfficeFiles(String part) throws IOException {
		refuses("upload.zip.nested", "a.doc",
				doc((file) -> file.getRoot()
					.createDirectory("ObjectPool")
					.createDirectory("_1234567890")
					.createDocument(part, new ByteArrayInputStream(text("MZ")))));
		refuses("upload.zip.nested", "a.doc",
				doc((file) -> file.getRoot()
					.createDirectory("MBD1")
					.createDocument(part, new ByteArrayInputStream(text("MZ")))));
	}

	@Test
	void refusesLockedAndForgedOldOfficeFiles() throws IOException {
		byte[] fib = new byte[2000];
		fib[11] = 1;
		refuses("upload.locked", "a.doc",
				doc((file) -> file.createOrUpdateDocument(new ByteArrayInputStream(fib), "WordDocument")));
		refuses("upload.locked", "a.doc",
				doc((file) -> file.createDocument(new ByteArrayInputStream(fib), "EncryptedPackage")));
		byte[] many = doc((file) -> {
			for (int i = 0; i < 3_000; i++) {
				file.createDocument(new ByteArrayInputStream(new byte[1]), "part" + i);
			}
		});
		refuses("upload.zip.parts", "a.doc", many);
		byte[] forged = doc((file) -> {
		});
		forged[46] = 1;
		refuses("upload.broken", "a.doc", forged);
		refuses("upload.two", "a.doc", joined(doc((file) -> {
		}), docx()));
		refuses("upload.two", "a.xls", joined(xls(new HSSFWorkbook()), zip("a.txt", text("x"))));
	}

	@Test
	void goesByContentNotByName() throws IOException {
		refuses("upload.differs", "a.pdf", PNG);
		refuses("upload.differs", "a.docx", xlsx());
		refuses("upload.differs", "a.xlsx", docx());
		refuses("upload.differs", "a.png", text("<script>alert(1)</script>"));
		refuses("upload.differs", "a.txt", PNG);
		refuses("upload.differs", "a.txt", new byte[] { 'a', (byte) 0xFF, 'b' });
		refuses("upload.differs", "a.md", pdf("<< >>"));
		refuses("upload.differs", "a.docx", zip("[Content_Types].xml", text("<Types/>"), "notes.txt", text("x")));
	}

	@Test
	void refusesFilesThatAreTwoThings() throws IOException {
		refuses("upload.two", "a.png", joined(PNG, docx()));
		refuses("upload.two", "a.jpg", joined(Photographs.jpeg(), pdf("<< >>")));
		refuses("upload.two", "a.pdf", joined(pdf("<< /Type /Catalog >>"), docx()));
		refuses("upload.broken", "a.docx", joined(docx(), text("<html>")));
		refuses("upload.broken", "a.docx", joined(docx(), docx()));
	}

	@Test
	void acceptsPhotographsWithAllThatPhonesWrite() throws IOException {
		for (Map.Entry<String, byte[]> photograph : Photographs.honest().entrySet()) {
			assertThat(Photographs.isDrawn(photograph.getValue())).as(photograph.getKey()).isTrue();
			assertThat(this.check.check(photograph.getKey(), photograph.getValue()).name())
				.isEqualTo(photograph.getKey());
		}
	}

	@Test
	void refusesPicturesThatAreMoreOrLessThanOne() throws IOException {
		Map<String, byte[]> hostile = Photographs.hostile();
		hostile.forEach((name, content) -> assertThatExceptionOfType(Refused.class).as(name)
			.isThrownBy(() -> this.check.check(name, content)));
		Map<String, List<String>> reasons = Map.of("upload.picture.large",
				List.of("anh-khong-lo.png", "anh-khong-lo.jpg", "anh-nho-khong-lo.jpg"), "upload.picture.after",
				List.of("anh-va-du-lieu.png", "anh-va-trang.png", "anh-va-lenh.jpg"), "upload.picture.markup",
				List.of("trang-trong-anh.png", "trang-trong-anh.jpg", "trang-sau-phim.jpg"), "upload.two",
				List.of("anh-va-pdf.jpg", "pdf-trong-anh.jpg", "anh-va-nen.jpg", "lenh-trong-anh.jpg"), "upload.broken",
				List.of("anh-cut.png", "anh-cut.jpg", "anh-sai-tong.png", "anh-nhieu-lop.jpg"), "upload.zip.bomb",
				List.of("ghi-chu-nen.png"));
		reasons.forEach(
				(key, names) -> names.forEach((name) -> refuses(key, name, Objects.requireNonNull(hostile.get(name)))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "word/vbaProject.bin", "word/vbaData.xml", "xl/macrosheets/sheet1.xml",
			"word/activeX/activeX1.bin", "Basic/Standard/Module1.xml", "Scripts/python/run.py" })
	void refusesMacros(String part) throws IOException {
		refuses("upload.macro", "a.docx", docxWith(part, text("Sub AutoOpen()")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../evil.xml", "word/../../evil.xml", "/etc/cron.d/evil", "C:/evil.xml",
			"word\\..\\evil.xml", "word/evil\n.xml" })
	void refusesPartsThatLeaveTheirFolder(String part) throws IOException {
		refuses("upload.broken", "a.docx", docxWith(part, text("<a/>")));
	}

	@Test
	void refusesFilesWithinFiles() throws IOException {
		refuses("upload.zip.nested", "a.docx", docxWith("word/embeddings/sheet.xlsx", text("x")));
		refuses("upload.zip.nested", "a.docx", docxWith("word/media/image1.png", xlsx()));
	}

	@Test
	void refusesTooManyParts() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < 10_000; i++) {
				zip.putNextEntry(new ZipEntry("word/part" + i + ".xml"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		refuses("upload.zip.parts", "a.docx", bytes.toByteArray());
	}

	@Test
	void refusesABombWithinTwoSeconds() {
		byte[] bomb = docxWith("word/media/image1.emf", new byte[400 * 1024 * 1024]);
		assertThat(bomb.length).isLessThan(UploadCheck.LARGEST);
		refusesSoon("upload.zip.bomb", "a.docx", bomb);
		refuses("upload.zip.bomb", "a.docx", docxWith("word/media/image1.emf", new byte[20 * 1024 * 1024]));
	}

	@Test
	void refusesDeclarationsOfEntities() {
		String bomb = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>";
		refuses("upload.xml", "a.docx", docxWith("customXml/item1.xml", text(bomb)));
		refuses("upload.xml", "a.docx", docxWith("customXml/item1.xml", bomb.getBytes(StandardCharsets.UTF_16LE)));
		refuses("upload.xml", "a.docx",
				docxWith("customXml/item1.xml", text("<!--" + "x".repeat(64 * 1024 - 8) + "-->" + bomb)));
	}

	@Test
	void refusesADirectoryThatShowsOtherPartsThanTheFile() throws IOException {
		byte[] docx = docx();
		byte[] shown = text("word/document.xml");
		int inDirectory = -1;
		for (int place = 0; (place = Bytes.indexOf(docx, shown, place + 1, docx.length)) > 0;) {
			inDirectory = place;
		}
		docx[inDirectory] = 'W';
		refuses("upload.broken", "a.docx", docx);
		refuses("upload.broken", "a.docx", Arrays.copyOf(docx(), 300));
	}

	@ParameterizedTest
	@CsvSource({ "/S /JavaScript /JS (app.alert\\(1\\)),JavaScript", "/S /#4AavaScript,JavaScript", "/S /Launch,Launch",
			"/Type /EmbeddedFile,EmbeddedFile", "/EmbeddedFiles 5 0 R,EmbeddedFiles" })
	void refusesPdfThatDoesMoreThanBeingRead(String entry, String found) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.check.check("a.pdf", pdf("<< " + entry + " >>")))
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo("upload.pdf.active"))
			.satisfies((refused) -> assertThat(refused.arguments()).containsExactly("a.pdf", found));
	}

	@Test
	void looksIntoPackedObjectsOfPdf() {
		byte[] hidden = text("1 0 << /Type /Catalog >> " + " ".repeat(65_520) + "<< /S /JavaScript /JS (x) >>");
		refuses("upload.pdf.active", "a.pdf", pdfWithObjects("/Filter /FlateDecode", packed(hidden)));
		byte[] harmless = text("1 0 << /Type /Catalog /Lang (vi) >>");
		assertThat(this.check.check("a.pdf", pdfWithObjects("/Filter /FlateDecode", packed(harmless))).kind())
			.isEqualTo(FileKind.PDF);
		refuses("upload.pdf.hidden", "a.pdf", pdfWithObjects("/Filter /LZWDecode", packed(harmless)));
		refuses("upload.zip.bomb", "a.pdf", pdfWithObjects("/Filter /FlateDecode", packed(new byte[100 << 20])));
	}

	@Test
	void isNotLedAstrayWithinADictionary() {
		byte[] hidden = packed(text("1 0 << /S /JavaScript /JS (x) >>"));
		refuses("upload.pdf.active", "a.pdf", pdfWithObjects("/X (stream) /Y (endobj)", hidden));
	}

	@Test
	void looksThroughHostilePdfWithinTwoSeconds() {
		byte[] half = packed(new byte[20 << 20]);
		byte[] many = pdf("x");
		for (int i = 0; i < 10; i++) {
			many = joined(many, pdfWithObjects("/Filter /FlateDecode", half));
		}
		byte[] bombs = many;
		refusesSoon("upload.zip.bomb", "a.pdf", bombs);
		byte[] marks = pdf("/ObjStm stream ".repeat(1_300_000));
		refusesSoon("upload.pdf.hidden", "a.pdf", marks);
	}

	@Test
	void refusesLockedPdf() {
		refuses("upload.pdf.locked", "a.pdf", pdf("<< /Encrypt 7 0 R >>"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "../../etc/passwd.txt", "C:\\temp\\a.txt", "a\u0000.txt", "a\r\nSet-Cookie: x.txt",
			"a\u202Etxt.pdf", "a\u2066.txt", ".txt", "", "   " })
	void refusesHostileNames(String name) {
		refuses("upload.name", name, text("x"));
	}

	@Test
	void keepsANameThatPeopleRecognise() {
		assertThat(this.check.check("  Kế  hoạch số 07 (bản ký) & phụ lục.txt", text("x")).name())
			.isEqualTo("Kế hoạch số 07 (bản ký) & phụ lục.txt");
		String name = this.check.check("dài ".repeat(200) + ".txt", text("x")).name();
		assertThat(name).hasSizeLessThanOrEqualTo(200).endsWith("….txt");
	}

	@Test
	void everyRefusalHasItsSentence() throws IOException {
		Properties messages = new Properties();
		try (var reader = new InputStreamReader(UploadCheckTests.class.getResourceAsStream("/messages.properties"),
				StandardCharsets.UTF_8)) {
			messages.load(reader);
		}
		assertThat(messages.stringPropertyNames()).contains("upload.name", "upload.empty", "upload.large",
				"upload.kind", "upload.old", "upload.locked", "upload.differs", "upload.two", "upload.broken",
				"upload.macro", "upload.xml", "upload.zip.parts", "upload.zip.nested", "upload.zip.bomb",
				"upload.pdf.active", "upload.pdf.locked", "upload.pdf.hidden", "upload.picture.large",
				"upload.picture.after", "upload.picture.markup");
	}

	private void refuses(String key, String name, byte[] content) {
		assertThatExceptionOfType(Refused.class).as(name)
			.isThrownBy(() -> this.check.check(name, content))
			.satisfies((refused) -> assertThat(refused.messageKey()).isEqualTo(key));
	}

	private void refusesSoon(String key, String name, byte[] content) {
		OwnWork.within(Duration.ofSeconds(2), key, () -> {
			refuses(key, name, content);
			return key;
		});
	}

	private static byte[] docx() throws IOException {
		try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			document.createParagraph().createRun().setText("Kế hoạch chuyển đổi số");
			document.write(bytes);
			return bytes.toByteArray();
		}
	}

	private static byte[] xlsx() throws IOException {
		return xlsx(new XSSFWorkbook());
	}

	private static byte[] xlsx(Workbook workbook) throws IOException {
		try (workbook; ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			workbook.createSheet("Phụ lục").createRow(0).createCell(0).setCellValue("TT");
			workbook.write(bytes);
			return bytes.toByteArray();
		}
	}

	private static byte[] xls(HSSFWorkbook workbook) throws IOException {
		try (workbook; ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			workbook.createSheet("A").createRow(0).createCell(0).setCellValue("TT");
			workbook.write(bytes);
			return bytes.toByteArray();
		}
	}

	/** The sample plan in the old form of Word, with a change. */
	private static byte[] doc(Change change) throws IOException {
		try (InputStream sample = UploadCheckTests.class
			.getResourceAsStream("/samples/ke-hoach-cai-cach-hanh-chinh.doc");
				POIFSFileSystem file = new POIFSFileSystem(sample);
				ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			change.on(file);
			file.writeFilesystem(bytes);
			return bytes.toByteArray();
		}
	}

	private static byte[] odt() {
		return zip("mimetype", text("application/vnd.oasis.opendocument.text"), "content.xml", text("<office/>"));
	}

	private static byte[] docxWith(String part, byte[] content) {
		return zip("[Content_Types].xml", text("<Types/>"), "word/document.xml", text("<w:document/>"), part, content);
	}

	/** A zip of names and contents in turn. */
	private static byte[] zip(Object... parts) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (int i = 0; i < parts.length; i += 2) {
				zip.putNextEntry(new ZipEntry((String) parts[i]));
				zip.write((byte[]) parts[i + 1]);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] pdf(String object) {
		return text("%PDF-1.7\n1 0 obj\n" + object + "\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n");
	}

	private static byte[] pdfWithObjects(String filter, byte[] packed) {
		return joined(
				text("%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 " + filter + " /Length " + packed.length
						+ " >>\nstream\r\n"),
				joined(packed, text("\nendstream\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n")));
	}

	private static byte[] packed(byte[] content) {
		Deflater deflater = new Deflater();
		deflater.setInput(content);
		deflater.finish();
		byte[] packed = new byte[content.length + 100];
		int length = deflater.deflate(packed);
		deflater.end();
		return Arrays.copyOf(packed, length);
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@FunctionalInterface
	private interface Change {

		void on(POIFSFileSystem file) throws IOException;

	}

}
