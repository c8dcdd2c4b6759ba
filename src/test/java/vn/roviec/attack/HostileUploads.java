package vn.roviec.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import vn.roviec.document.Photographs;
import vn.roviec.intake.HostileFiles;

/**
 * Files that nobody may be made to open: those that harm whoever reads them
 * ({@link HostileFiles}), those that are two things, pictures that are not what they say,
 * and honest ones under names that reach where they must not.
 */
final class HostileUploads {

	private static final String SCRIPT = "<script>alert(7731)</script>";

	private HostileUploads() {
	}

	static List<Upload> all() throws IOException {
		List<Upload> all = new ArrayList<>();
		HostileFiles.all().forEach((name, content) -> all.add(new Upload(name, content, true)));
		Photographs.hostile().forEach((name, content) -> all.add(new Upload(name, content, true)));
		disguised(all);
		named(all);
		return all;
	}

	private static void disguised(List<Upload> all) throws IOException {
		add(all, "trang.html", SCRIPT);
		add(all, "trang.pdf", "<!DOCTYPE html>" + SCRIPT);
		add(all, "hinh.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(7731)\"/>");
		add(all, "hinh.png", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(7731)\"/>");
		add(all, "hinh-va-lenh.jpg", "GIF89a/*" + SCRIPT + "*/=1;");
		add(all, "lenh.pdf", pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(7731\\)) >>"));
		add(all, "chay.pdf", pdf("/OpenAction << /S /Launch /F (cmd.exe) >>"));
		add(all, "kem-tep.pdf", pdf("/Names << /EmbeddedFiles << /Names [(a.exe) 3 0 R] >> >>"));
		add(all, "pdf-va-nen.pdf", joined(pdf(""), new String(zip("a.exe"), StandardCharsets.ISO_8859_1)));
		add(all, "nen.zip", zip("../../../etc/cron.d/a"));
		add(all, "lenh.bat", "@echo off\r\nformat c:");
		add(all, "lenh.sh", "#!/bin/sh\nrm -rf /");
		add(all, "trang.jsp", "<% Runtime.getRuntime().exec(\"id\"); %>");
		add(all, "goi.edxml",
				"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><edXML><Subject>&b;</Subject></edXML>");
		add(all, "goi-ngoai.edxml", "<!DOCTYPE edXML SYSTEM \"http://127.0.0.1:1/a.dtd\"><edXML/>");
		StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 \"ha\">");
		for (int level = 1; level < 30; level++) {
			laughs.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(level, level - 1, level - 1));
		}
		add(all, "bom.edxml", laughs + "]><edXML>&a29;</edXML>");
		add(all, "lop.edxml", "<a>".repeat(100_000) + "</a>".repeat(100_000));
		add(all, "khoa.p12", new byte[4096]);
		add(all, "doi-tuong.p12", Base64.getDecoder().decode("rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwAA"));
	}

	private static void named(List<Upload> all) {
		for (String name : List.of("../../../../etc/cron.d/roviec.pdf", "..\\..\\windows\\a.pdf", "/etc/passwd.pdf",
				"C:\\a.pdf", "ke-hoach.pdf\r\nX-Injected: 1.pdf", "a\"; filename=\"b.exe.pdf", "\u202Efdp.exe.pdf",
				"a\0.exe.pdf", ".htaccess.pdf", "CON.pdf", "a.pdf:stream.pdf", "<img src=x onerror=alert(7731)>.pdf",
				"${46337*46339}.pdf", "__${46337*46339}__::.x.pdf", "[[${46337*46339}]].pdf", "' or '1'='1.pdf",
				"=1+1.pdf", "a".repeat(5000) + ".pdf", "kế hoạch " + "́".repeat(300) + ".pdf", " .pdf",
				"%2e%2e%2fa.pdf", "a;b=c.pdf")) {
			all.add(new Upload(name, bytes(pdf("")), false));
		}
	}

	/** Those that must get in all the same. */
	static List<Upload> honest() throws IOException {
		List<Upload> all = new ArrayList<>();
		all.add(new Upload("ban-chup.pdf", honestPdf(), false));
		Photographs.honest().forEach((name, content) -> all.add(new Upload(name, content, false)));
		return all;
	}

	static byte[] honestPdf() {
		return bytes(pdf(""));
	}

	private static void add(List<Upload> all, String name, String content) {
		add(all, name, bytes(content));
	}

	private static void add(List<Upload> all, String name, byte[] content) {
		all.add(new Upload(name, content, true));
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] joined(String first, String second) {
		byte[] more = second.getBytes(StandardCharsets.ISO_8859_1);
		return ByteBuffer.allocate(first.length() + more.length).put(bytes(first)).put(more).array();
	}

	/** The smallest file of one blank page. */
	private static String pdf(String catalog) {
		List<String> objects = List.of("<< /Type /Catalog /Pages 2 0 R " + catalog + " >>",
				"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>");
		StringBuilder file = new StringBuilder("%PDF-1.7\n");
		StringBuilder table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
		for (int number = 1; number <= objects.size(); number++) {
			table.append(String.format("%010d 00000 n %n", file.length()).replace("\r", ""));
			file.append(number).append(" 0 obj\n").append(objects.get(number - 1)).append("\nendobj\n");
		}
		return file + table.toString() + "trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n" + file.length()
				+ "\n%%EOF\n";
	}

	private static byte[] zip(String entry) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(entry));
			zip.write('a');
		}
		return bytes.toByteArray();
	}

	/**
	 * A file as it is sent.
	 *
	 * @param refused whether nobody may keep it; else only its name is odd
	 */
	record Upload(String name, byte[] content, boolean refused) {

		/** Nothing but much to read: whoever keeps it without reading may. */
		boolean heavy() {
			return this.name
				.matches("(bom-(the|o|run|chu|kieu|dinh-dang)|o-gop|the-sau|the-chua-dong|van-ban-|dinh-dang-|"
						+ "khong-manh|manh-ngoai|khai-khong|thu-muc-sau|cat-doi\\.doc|qua-lon).*");
		}

	}

}
