package vn.roviec.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

import com.sun.management.ThreadMXBean;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** PDFs that are made to keep a reader busy, to fill its memory or to do something. */
class HostilePdfTests {

	private static final long MOST_BYTES = 64L * 1024 * 1024;

	/** The reader's own limit, and what a slow machine is at when that is reached. */
	private static final Duration LONGEST = Duration.ofSeconds(5);

	private static final String FLATE = "/Filter/FlateDecode";

	@BeforeAll
	static void aReaderThatHasReadBefore() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			new PdfFormat().read(pages.write(80, 60, "KẾ HOẠCH").bytes());
		}
	}

	/** What the thread took is never less than what it kept. */
	private static void refused(byte[] content, String reason) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		refusedInTime(content, reason);
		assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_BYTES);
	}

	/** The reader's own work counts, whatever else the machine does. */
	private static void refusedInTime(byte[] content, String reason) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadCpuTime();
		assertThatExceptionOfType(UnreadableFile.class).isThrownBy(() -> new PdfFormat().read(content))
			.withMessageContaining(reason)
			.satisfies((ex) -> assertThat(ex.getMessage()).endsWith("."));
		assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(LONGEST);
	}

	private static byte[] packed(byte[] content) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream packed = new DeflaterOutputStream(bytes)) {
			packed.write(content);
		}
		return bytes.toByteArray();
	}

	private static byte[] blanks(int megabytes) {
		byte[] blanks = new byte[megabytes * 1024 * 1024];
		Arrays.fill(blanks, (byte) ' ');
		return blanks;
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** A page that shows object 4 and may use objects 5 and on. */
	private static Written page(String resources) {
		return new Written().object("<</Type/Catalog/Pages 2 0 R>>")
			.object("<</Type/Pages/Count 1/Kids[3 0 R]>>")
			.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<" + resources + ">>>>");
	}

	@Test
	void packedContentThatComesToHundredsOfMegabytes() throws IOException {
		byte[] bomb = packed(blanks(200));
		refused(page("").stream(FLATE, bomb).end(), "bom nén");
		refused(page("").stream("/Subtype/Image/Width 1/Height 1" + FLATE, bomb).end(), "bom nén");
		refused(page("").stream(FLATE + "/Type/ObjStm/N 1/First 10", packed(blanks(1))).end(), "bom nén");
		refused(page("").stream(FLATE + "/Type/XRef/W[1 2 1]", packed(new byte[2 * 1024 * 1024])).end(), "bom nén");
		Written many = page("").stream("", new byte[0]);
		byte[] part = packed(blanks(7));
		for (int i = 0; i < 20; i++) {
			many.stream(FLATE, part);
		}
		refused(many.end(), "bom nén");
	}

	@Test
	void contentThatIsPackedTwiceOrInAnUnusualWay() throws IOException {
		byte[] twice = packed(packed(blanks(100)));
		refused(page("").stream("/Filter[/FlateDecode/FlateDecode]", twice).end(), "khác thường");
		refused(page("").stream("/Filter[/Fl/#46lateDecode]", twice).end(), "khác thường");
		refused(page("").stream("/Filter/LZWDecode", twice).end(), "khác thường");
		refused(page("").stream("/Filter 5 0 R", twice).object("[/FlateDecode/FlateDecode]").end(), "khác thường");
		refused(page("").stream(FLATE + "/DecodeParms<</Predictor 12/Columns 900000000>>", packed(blanks(1))).end(),
				"khác thường");
	}

	@Test
	void moreLinesThanAPageHas() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			for (int i = 0; i < 2_100; i++) {
				pages.line(i % 50 * 10, 10 + i / 50 * 10, i % 50 * 10 + 6, 10 + i / 50 * 10);
			}
			refused(pages.bytes(), "quá nhiều nét vẽ");
		}
		refused(page("").stream("", text("0 0 m 9 9 l S\n".repeat(200_000))).end(), "không được nhận");
	}

	@Test
	void moreFieldsThanATableHas() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			float[] lines = new float[120];
			for (int i = 0; i < lines.length; i++) {
				lines[i] = 10 + i * 4.5f;
			}
			refused(pages.grid(lines, lines).bytes(), "quá nhiều ô");
		}
	}

	@Test
	void tooManyPages() throws IOException {
		StringBuilder all = new StringBuilder("3 0 R");
		Written written = new Written().object("<</Type/Catalog/Pages 2 0 R>>");
		for (int i = 4; i < 320; i++) {
			all.append(' ').append(i).append(" 0 R");
		}
		written.object("<</Type/Pages/Count 1/Kids[" + all + "]>>");
		for (int i = 3; i < 320; i++) {
			written.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>");
		}
		refused(written.end(), "300 trang");
	}

	/** Hundreds of pages with a few words each, and much that brings none. */
	@Test
	void manyPagesThatMakeWorkForNothing() throws IOException {
		String words = "BT /F 9 Tf 50 700 Td (Ke hoach nam 2026 cua xa ) Tj ET ";
		for (String junk : List.of("q Q ".repeat(20_000), "1 0 0 1 0 0 cm ".repeat(9_000),
				"0 0 m 9 9 l S ".repeat(4_000), " ".repeat(2_000_000), "BT /F 9 Tf (" + " ".repeat(18_000) + ") Tj ET ",
				"/X Do ".repeat(40))) {
			refusedInTime(pages(290, words.repeat(10) + junk, " ".repeat(1_000_000)), "quá phức tạp");
		}
	}

	@Test
	void hundredsOfPagesOfTextAreRead() throws IOException {
		String line = "BT /F 9 Tf 1 0 0 1 50 %d Tm (Ke hoach) Tj ET BT /F 9 Tf 1 0 0 1 150 %d Tm (nam 2026 cua xa) Tj ET "
				+ "50 %d m 550 %d l S ";
		StringBuilder page = new StringBuilder();
		for (int y = 800; y > 40; y -= 10) {
			page.append(line.formatted(y, y, y, y));
		}
		SourceText text = new PdfFormat().read(pages(150, page.toString(), ""));
		assertThat(text.blocks()).isNotEmpty();
	}

	private static byte[] pages(int count, String content, String form) {
		StringBuilder all = new StringBuilder();
		for (int i = 0; i < count; i++) {
			all.append(' ').append(i + 5).append(" 0 R");
		}
		Written written = new Written().object("<</Type/Catalog/Pages 2 0 R>>")
			.object("<</Type/Pages/Count " + count + "/Kids[" + all
					+ "]/MediaBox[0 0 595 842]/Resources<</XObject<</X 4 0 R>>"
					+ "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>")
			.stream("", text(content))
			.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]", text(form));
		for (int i = 0; i < count; i++) {
			written.object("<</Type/Page/Parent 2 0 R/Contents 3 0 R>>");
		}
		return written.end();
	}

	@Test
	void treesOfPagesThatAreDeepOrRound() throws IOException {
		Written deep = new Written().object("<</Type/Catalog/Pages 2 0 R>>");
		for (int i = 2; i < 20_000; i++) {
			deep.object("<</Type/Pages/Count 1/Kids[" + (i + 1) + " 0 R]>>");
		}
		refused(deep.end(), "cây trang");
		refused(new Written().object("<</Type/Catalog/Pages 2 0 R>>")
			.object("<</Type/Pages/Count 9/Kids[3 0 R]>>")
			.object("<</Type/Pages/Parent 3 0 R/Count 9/Kids[2 0 R 2 0 R]>>")
			.end(), "cây trang");
	}

	@Test
	void objectsThatHoldEachOther() throws IOException {
		refused(new Written().object("[".repeat(500_000)).end(), "hỏng");
		refused(new Written()
			.object("<</Type/Catalog/Pages 2 0 R/A " + "[".repeat(100_000) + "]".repeat(100_000) + ">>")
			.end(), "hỏng");
		StringBuilder names = new StringBuilder("<</Type/Catalog");
		for (int i = 0; i < 300_000; i++) {
			names.append("/a").append(i).append(' ').append(i);
		}
		refused(new Written().object(names + ">>").end(), "bom nén");
	}

	@Test
	void formsThatShowEachOther() throws IOException {
		Written forms = page("/XObject<</F 5 0 R>>").stream("", text("/F Do"));
		for (int i = 5; i < 40; i++) {
			forms.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F " + (i + 1) + " 0 R>>>>",
					text("/F Do ".repeat(10)));
		}
		refused(forms.end(), "không được nhận");
		refused(page("/XObject<</F 5 0 R>>").stream("", text("/F Do"))
			.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>", text("/F Do /F Do "))
			.end(), ".");
	}

	@Test
	void contentWithoutEnd() throws IOException {
		refused(page("").stream("", text("1.5 ".repeat(1_500_000))).end(), "bom nén");
		refused(page("").stream("", text("q ".repeat(3_000_000))).end(), ".");
		refused(page("").stream("", text("(" + "a".repeat(7_000_000))).end(), ".");
		String repeated = "4 0 R ".repeat(20_000);
		refused(new Written().object("<</Type/Catalog/Pages 2 0 R>>")
			.object("<</Type/Pages/Count 1/Kids[3 0 R]>>")
			.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[" + repeated + "]>>")
			.stream("", text(" ".repeat(100_000)))
			.end(), "lặp lại");
	}

	@Test
	void moreLettersThanAPageHas() throws IOException {
		refused(page("/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>")
			.stream("", text("BT /F 1 Tf (" + "a".repeat(2_000_000) + ") Tj ET"))
			.end(), "không được nhận");
	}

	@Test
	void aPageAsLargeAsAField() throws IOException {
		refused(new Written().object("<</Type/Catalog/Pages 2 0 R>>")
			.object("<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 2000000000 2000000000]>>")
			.object("<</Type/Page/Parent 2 0 R>>")
			.end(), "khổ trang");
	}

	@Test
	void thousandsOfFonts() throws IOException {
		StringBuilder fonts = new StringBuilder("/Font<<");
		StringBuilder shown = new StringBuilder("BT ");
		for (int i = 0; i < 5_000; i++) {
			fonts.append("/F").append(i).append("<</Type/Font/Subtype/TrueType/BaseFont/F").append(i).append(">>");
			shown.append("/F").append(i).append(" 9 Tf (a) Tj ");
		}
		refused(page(fonts + ">>").stream("", text(shown + "ET")).end(), "quá nhiều phông chữ");
	}

	@Test
	void codesThatStandForBillionsOfLetters() throws IOException {
		String font = "/Font<</F<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 5 0 R>>>>";
		refused(page(font).stream("", text("BT /F 9 Tf <00> Tj ET"))
			.stream("", text("begincmap 1 beginbfrange <000000> <ffffff> <0041> endbfrange endcmap"))
			.end(), "bom nén");
	}

	@Test
	void whatAFileWouldDo() throws IOException {
		try (PrintedPages active = new PrintedPages()) {
			active.document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
			refused(active.write(80, 60, "KẾ HOẠCH").bytes(), "mã lệnh");
		}
		String launch = "/Annots[<</Subtype/Link/A<</S/L#61unch/F(a.exe)>>>>]";
		refused(page("").object("<<" + launch + ">>").end(), "mã lệnh");
		refused(page("").object("<</Type/EmbeddedFile>>").end(), "mã lệnh");
		refused(page("").stream(FLATE + "/Type/ObjStm/N 1/First 4", packed(text("9 0 <</S/JavaScript/JS(1)>>"))).end(),
				"mã lệnh");
	}

	@Test
	void lockedFiles() throws IOException {
		for (String password : new String[] { "khach", "" }) {
			try (PrintedPages locked = new PrintedPages()) {
				locked.write(80, 60, "KẾ HOẠCH").document
					.protect(new StandardProtectionPolicy("chu", password, new AccessPermission()));
				refused(locked.bytes(), "mật khẩu");
			}
		}
	}

	@Test
	void filesThatAreCutOrNone() throws IOException {
		try (PrintedPages pages = new PrintedPages()) {
			pages.document.getPage(0).setMediaBox(PDRectangle.A4);
			byte[] whole = pages.write(80, 60, "KẾ HOẠCH").bytes();
			for (int part = 1; part < 8; part++) {
				byte[] cut = Arrays.copyOf(whole, whole.length * part / 8);
				refused(cut, ".");
			}
		}
		refused(text("%PDF-1.7\n" + "1 0 obj\n".repeat(1_000_000)), "quá nhiều thành phần");
		refused(text("%PDF-1.7\n" + "stream\n".repeat(1_000_000)), ".");
		refused(text("%PDF-1.7\n" + "<</A 1>>stream\n".repeat(500_000)), "quá nhiều thành phần");
		byte[] noise = new byte[4 * 1024 * 1024];
		new Random(7).nextBytes(noise);
		System.arraycopy(text("%PDF-1.7\n"), 0, noise, 0, 9);
		refused(noise, ".");
	}

	/** Objects one after the other, as a file. */
	private static final class Written {

		private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

		private final StringBuilder places = new StringBuilder();

		private int objects;

		Written() {
			put(text("%PDF-1.7\n"));
		}

		private void put(byte[] more) {
			this.bytes.writeBytes(more);
		}

		Written object(String body) {
			return object(text(body));
		}

		private Written object(byte[] body) {
			this.places.append(String.format("%010d 00000 n \n", this.bytes.size()));
			put(text(++this.objects + " 0 obj\n"));
			put(body);
			put(text("\nendobj\n"));
			return this;
		}

		Written stream(String dictionary, byte[] content) {
			ByteArrayOutputStream body = new ByteArrayOutputStream();
			body.writeBytes(text("<<" + dictionary + "/Length " + content.length + ">>\nstream\n"));
			body.writeBytes(content);
			body.writeBytes(text("\nendstream"));
			return object(body.toByteArray());
		}

		byte[] end() {
			int xref = this.bytes.size();
			put(text("xref\n0 " + (this.objects + 1) + "\n0000000000 65535 f \n" + this.places + "trailer\n<</Size "
					+ (this.objects + 1) + "/Root 1 0 R>>\nstartxref\n" + xref + "\n%%EOF\n"));
			return this.bytes.toByteArray();
		}

	}

}
