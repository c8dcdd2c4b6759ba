package vn.roviec.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files that want to harm who opens them, by the names under which they come. */
public final class HostileFiles {

	static final String TYPES = "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
			+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
			+ "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

	static final String RELATIONS = "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
			+ "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>";

	private static final String DOCUMENT = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>";

	private static final int PIECES = 33;

	private static final int PARAGRAPHS = 13;

	private HostileFiles() {
	}

	/** All of them. */
	public static Map<String, byte[]> all() throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		zips(files);
		markup(files);
		disguises(files);
		compounds(files);
		forgedWord(files);
		return files;
	}

	private static void zips(Map<String, byte[]> files) throws IOException {
		files.put("bom-anh.docx", docxWith("word/media/image1.bmp", new byte[110 << 20]));
		files.put("bom-xml.docx", docxWith("word/document.xml", new byte[40 << 20]));
		files.put("bom-trang-tinh.xlsx",
				zip(Map.of("xl/workbook.xml", bytes("<a/>"), "xl/a.bin", new byte[110 << 20])));
		Map<String, byte[]> parts = new LinkedHashMap<>();
		for (int i = 0; i < 10_000; i++) {
			parts.put("word/part" + i + ".xml", new byte[0]);
		}
		files.put("muoi-nghin-phan.docx", zip(parts));
		files.put("nen-trong-nen.docx", docxWith("word/embeddings/a.bin", zip(Map.of("a", new byte[10]))));
		files.put("ten-phan.docx", docxWith("../../evil.xml", bytes("<a/>")));
		files.put("macro.docx", docxWith("word/vbaProject.bin", new byte[] { 1 }));
		files.put("macro.xlsx", zip(Map.of("xl/workbook.xml", bytes("<a/>"), "xl/vbaProject.bin", new byte[1])));
		files.put("macro.docm", bytes("PK"));
		files.put("macro-excel-4.xlsx",
				zip(Map.of("xl/workbook.xml", bytes("<a/>"), "xl/macrosheets/sheet1.xml", bytes("<a/>"))));
		files.put("dieu-khien.xlsx",
				zip(Map.of("xl/workbook.xml", bytes("<a/>"), "xl/activeX/activeX1.bin", new byte[1])));
		byte[] whole = docx("KẾ HOẠCH");
		files.put("cat-doi.docx", Arrays.copyOf(whole, whole.length / 2));
		files.put("cat-duoi.xlsx", Arrays.copyOf(xlsx(), 900));
	}

	private static void markup(Map<String, byte[]> files) throws IOException {
		String outside = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>";
		files.put("thuc-the-ngoai.docx", docxWith("word/document.xml", bytes(outside)));
		files.put("thuc-the-ngoai-16.docx", docxWith("word/document.xml", outside.getBytes(StandardCharsets.UTF_16)));
		StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a0 \"ha\">");
		for (int i = 1; i < 30; i++) {
			laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
		}
		files.put("bom-thuc-the.docx", docxWith("word/document.xml", bytes(laughs + "]><a>&a29;</a>")));
		files.put("bom-thuc-the.xlsx", zip(Map.of("xl/workbook.xml", bytes(laughs + "]><a>&a29;</a>"))));
		files.put("bom-the.docx", wellFormed("<w:p/>".repeat(800_000)));
		files.put("bom-the-lon.docx", wellFormed("<w:p><w:r/></w:p>".repeat(1_700_000)));
		files.put("bom-chu.docx", wellFormed("<w:p><w:r><w:t>" + "kế hoạch ".repeat(500_000) + "</w:t></w:r></w:p>"));
		files.put("bom-the-loang.docx", wellFormed(loose("<w:p/>", 800_000)));
		files.put("bom-the-loang-lon.docx", wellFormed(loose("<w:p a=\"\"/>", 2_000_000)));
		files.put("bom-dinh-dang.xlsx", zip(Map.of("[Content_Types].xml", bytes(TYPES), "xl/workbook.xml",
				bytes("<a/>"), "xl/styles.xml", bytes("<styleSheet>" + loose("<xf/>", 800_000) + "</styleSheet>"))));
		files.put("bom-kieu.docx",
				docxWith("word/styles.xml", bytes("<a>" + loose("<style styleId=\"a\"/>", 300_000) + "</a>")));
		files.put("bom-run.docx", wellFormed("<w:p>" + loose("<w:r a=\"\"/>", 600_000) + "</w:p>"));
		files.put("bom-run-vua-du.docx", wellFormed("<w:p>" + loose("<w:r/>", 960_000) + "</w:p>"));
		files.put("o-gop-rong.docx", wellFormed("<w:tbl><w:tr>"
				+ loose("<w:tc><w:tcPr><w:gridSpan w:val=\"60\"/></w:tcPr></w:tc>", 60_000) + "</w:tr></w:tbl>"));
		files.put("bom-o.docx", wellFormed("<w:tbl><w:tr>" + loose("<w:tc/>", 900_000) + "</w:tr></w:tbl>"));
		files.put("the-chua-dong.docx", docxWith("word/document.xml", bytes("<w:document")));
		files.put("the-sau.docx", wellFormed("<w:sdt>".repeat(400_000)));
	}

	private static void disguises(Map<String, byte[]> files) throws IOException {
		files.put("rong.docx", new byte[0]);
		files.put("khong-dung-duoi.docx", bytes("KẾ HOẠCH"));
		files.put("khong-dung-duoi.doc", docx("KẾ HOẠCH"));
		files.put("khong-dung-duoi.xls", sample());
		files.put("khong-dung-duoi.xlsx", docx("KẾ HOẠCH"));
		files.put("rtf.doc", bytes("{\\rtf1 KẾ HOẠCH}"));
		files.put("trang-web.doc", bytes("<html><script>alert(1)</script></html>"));
		files.put("bang-tinh.doc", xls());
		files.put("hai-loai.txt", bytes("%PDF-1.7\nKẾ HOẠCH"));
		files.put("hai-loai-nen.txt", docx("KẾ HOẠCH"));
		files.put("chuong-trinh.docx", joined(bytes("MZ"), docx("KẾ HOẠCH")));
		files.put("khong-ro", bytes("KẾ HOẠCH"));
		files.put("ke-hoach.docx.exe", bytes("MZ"));
		files.put("$(reboot)'.exe", bytes("MZ"));
		files.put("lon.txt", new byte[FileGate.MAX_BYTES + 1]);
	}

	private static void compounds(Map<String, byte[]> files) throws IOException {
		files.put("macro.doc", changed(sample(), (file) -> file.getRoot().createDirectory("Macros")));
		files.put("macro.xls", changed(xls(), (file) -> file.getRoot().createDirectory("_VBA_PROJECT_CUR")));
		files.put("macro-excel-4.xls", withCommandSheet());
		byte[] locked = changed(sample(),
				(file) -> file.createDocument(new ByteArrayInputStream(new byte[9]), "EncryptedPackage"));
		files.put("mat-khau.docx", locked);
		files.put("mat-khau.doc", locked);
		byte[] text = stream("WordDocument");
		text[11] |= 1;
		files.put("mat-khau-word.doc", replaced(text, stream("1Table")));
		Biff8EncryptionKey.setCurrentUserPassword("bí mật");
		files.put("mat-khau.xls", xls());
		Biff8EncryptionKey.setCurrentUserPassword(null);
		files.put("qua-lon.doc", Arrays.copyOf(sample(), 5 * 1024 * 1024 + 1));
		files.put("qua-lon.xls", Arrays.copyOf(xls(), 5 * 1024 * 1024 + 1));
		files.put("cat-doi.doc", Arrays.copyOf(sample(), 20_000));
		files.put("cat-doi.xls", Arrays.copyOf(xls(), 1_500));
		byte[] claims = sample();
		ByteBuffer.wrap(claims).order(ByteOrder.LITTLE_ENDIAN).putInt(44, 1_400);
		files.put("khai-khong.doc", claims);
		files.put("thu-muc-sau.doc", changed(sample(), (file) -> {
			DirectoryEntry at = file.getRoot();
			for (int i = 0; i < 2_000; i++) {
				at = at.createDirectory("a");
			}
			at.createDirectory("WordDocument");
			file.getRoot().getEntry("WordDocument").delete();
		}));
	}

	private static void forgedWord(Map<String, byte[]> files) throws IOException {
		byte[] text = stream("WordDocument");
		byte[] tables = stream("1Table");
		files.put("van-ban-lap.doc", forged(PIECES, pieces(10_000, 190)));
		files.put("van-ban-dai.doc", forged(PIECES, pieces(10_000, 19_000)));
		ByteBuffer head = ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN);
		int page = ByteBuffer.wrap(tables)
			.order(ByteOrder.LITTLE_ENDIAN)
			.getInt(head.getInt(154 + 8 * PARAGRAPHS) + head.getInt(158 + 8 * PARAGRAPHS) - 4);
		ByteBuffer pages = ByteBuffer.allocate(4 + 8 * 400_000).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < 400_000; i++) {
			pages.putInt(4 * i, 2048 + i).putInt(4 * 400_001 + 4 * i, page);
		}
		files.put("dinh-dang-lap.doc", forged(PARAGRAPHS, pages.array()));
		files.put("khong-manh.doc", forged(PIECES, new byte[] { 2, 4, 0, 0, 0, 0, 0, 0, 0 }));
		files.put("manh-ngoai.doc", forged(PIECES, new byte[] { 1, -1, -1 }));
	}

	private static byte[] pieces(int count, int length) {
		ByteBuffer pieces = ByteBuffer.allocate(5 + 12 * count + 4).order(ByteOrder.LITTLE_ENDIAN);
		pieces.put(0, (byte) 2).putInt(1, 12 * count + 4);
		for (int i = 0; i <= count; i++) {
			pieces.putInt(5 + 4 * i, length * i);
		}
		for (int i = 0; i < count; i++) {
			pieces.putInt(5 + 4 * (count + 1) + 8 * i + 2, 2048);
		}
		return pieces.array();
	}

	/** The sample with one of its tables replaced. */
	static byte[] forged(int table, byte[] content) throws IOException {
		byte[] text = stream("WordDocument");
		byte[] tables = stream("1Table");
		ByteBuffer.wrap(text)
			.order(ByteOrder.LITTLE_ENDIAN)
			.putInt(154 + 8 * table, tables.length)
			.putInt(154 + 8 * table + 4, content.length);
		return replaced(text, joined(tables, content));
	}

	/** The same tag again and again, with noise against being packed too well. */
	private static String loose(String tag, int times) {
		Random noise = new Random(1);
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < times; i += 40) {
			text.append(tag.repeat(40)).append("<!--").append(noise.nextInt()).append("-->");
		}
		return text.toString();
	}

	static byte[] wellFormed(String body) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", bytes(TYPES));
		parts.put("_rels/.rels", bytes(RELATIONS));
		parts.put("word/document.xml", bytes(DOCUMENT + body + "</w:body></w:document>"));
		return zip(parts);
	}

	static byte[] docxWith(String name, byte[] part) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", bytes(TYPES));
		parts.put(name, part);
		parts.putIfAbsent("word/document.xml", bytes(DOCUMENT + "</w:body></w:document>"));
		return zip(parts);
	}

	static byte[] zip(Map<String, byte[]> parts) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		return bytes.toByteArray();
	}

	static byte[] docx(String... paragraphs) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (XWPFDocument document = new XWPFDocument()) {
			for (String paragraph : paragraphs) {
				document.createParagraph().createRun().setText(paragraph);
			}
			document.write(bytes);
		}
		return bytes.toByteArray();
	}

	private static byte[] xlsx() throws IOException {
		return zip(Map.of("xl/workbook.xml", bytes("<a/>".repeat(1000)), "[Content_Types].xml", bytes(TYPES)));
	}

	private static byte[] xls() throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (HSSFWorkbook workbook = new HSSFWorkbook()) {
			workbook.createSheet("A").createRow(0).createCell(0).setCellValue("TT");
			workbook.createSheet("Lenh");
			workbook.write(bytes);
		}
		return bytes.toByteArray();
	}

	/** A workbook whose second sheet holds commands of Excel 4, and is hidden. */
	static byte[] withCommandSheet() throws IOException {
		byte[] book = xls();
		byte[] name = bytes("Lenh");
		for (int at = 8; at + name.length < book.length; at++) {
			if (Arrays.equals(book, at, at + name.length, name, 0, name.length)) {
				book[at - 4] = 2;
				book[at - 3] = 1;
			}
		}
		return book;
	}

	/** The sample plan in the old form of Word. */
	static byte[] sample() throws IOException {
		try (InputStream sample = HostileFiles.class.getResourceAsStream("/samples/ke-hoach-cai-cach-hanh-chinh.doc")) {
			return sample.readAllBytes();
		}
	}

	static byte[] stream(String name) throws IOException {
		try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(sample()));
				InputStream stream = file.createDocumentInputStream(name)) {
			return stream.readAllBytes();
		}
	}

	static byte[] replaced(byte[] text, byte[] tables) throws IOException {
		return changed(sample(), (file) -> {
			file.createOrUpdateDocument(new ByteArrayInputStream(text), "WordDocument");
			file.createOrUpdateDocument(new ByteArrayInputStream(tables), "1Table");
		});
	}

	static byte[] changed(byte[] content, Change change) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(content))) {
			change.on(file);
			file.writeFilesystem(bytes);
		}
		return bytes.toByteArray();
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	@FunctionalInterface
	interface Change {

		void on(POIFSFileSystem file) throws IOException;

	}

}
