package vn.roviec.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Lets in only files whose size, type and first bytes are what they claim to be. */
final class FileGate {

	/** Largest file that is read, in bytes: 20 MB. */
	static final int MAX_BYTES = 20 * 1024 * 1024;

	/** Longest text that is read, in characters: about a thousand pages. */
	static final int MAX_CHARACTERS = 2_000_000;

	/** Largest old Office file, in bytes, for it is held in memory as a whole: 5 MB. */
	private static final int MAX_OLD = 5 * 1024 * 1024;

	static final String LOCKED = "Tệp được đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi gửi lại.";

	private static final Set<String> WITH_MACROS = Set.of("docm", "dotm", "xlsm", "xltm", "pptm");

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	private static final byte[] OLE2 = { (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0 };

	private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

	private FileGate() {
	}

	/**
	 * Checks the file from outside, and an Office file's parts.
	 * @return the extension, in lower case, without the point
	 * @throws UnreadableFile where the file is refused
	 */
	static String admit(String fileName, byte[] content) {
		admitSize(content.length);
		String extension = extension(fileName);
		if (WITH_MACROS.contains(extension)) {
			throw new UnreadableFile("Tệp ." + extension + " có thể chứa macro nên không được nhận; hãy lưu lại thành "
					+ (extension.startsWith("xl") ? ".xlsx" : ".docx") + " rồi gửi.");
		}
		switch (extension) {
			case "docx" -> admitPackage(content, extension, "word/document.xml", "văn bản Word");
			case "xlsx" -> admitPackage(content, extension, "xl/workbook.xml", "bảng tính Excel");
			case "doc", "xls" -> admitOld(content, extension);
			case "pdf" -> admitPdf(content);
			case "txt", "md" -> admitText(content);
			default -> throw unknownType(fileName);
		}
		return extension;
	}

	/**
	 * Checks a file before it is read.
	 * @param size in bytes
	 */
	static void admitSize(long size) {
		if (size == 0) {
			throw new UnreadableFile("Tệp rỗng, không có nội dung để đọc.");
		}
		if (size > MAX_BYTES) {
			throw new UnreadableFile("Tệp lớn hơn 20 MB, vượt quá giới hạn được phép đọc.");
		}
	}

	static UnreadableFile unknownType(String fileName) {
		String extension = extension(fileName);
		String said = extension.isEmpty() ? "Tệp không có phần mở rộng" : "Không đọc được loại tệp ." + extension;
		return new UnreadableFile(said + "; chỉ nhận tệp Word (.docx, .doc), Excel (.xlsx, .xls), PDF, .txt hoặc .md.");
	}

	private static String extension(String fileName) {
		int point = fileName.lastIndexOf('.');
		String extension = (point < 0) ? "" : fileName.substring(point + 1).strip().toLowerCase(Locale.ROOT);
		return extension.matches("[a-z0-9]{1,8}") ? extension : "";
	}

	private static void admitPackage(byte[] content, String extension, String main, String said) {
		if (startsWith(content, OLE2)) {
			throw new UnreadableFile(contains(content, ENCRYPTED) ? LOCKED : "Nội dung tệp không phải ." + extension
					+ " (có vẻ là tệp cũ đổi đuôi); hãy mở và lưu lại thành ." + extension + ".");
		}
		if (!startsWith(content, ZIP)) {
			throw new UnreadableFile("Nội dung tệp không đúng với phần mở rộng ." + extension + ", hoặc tệp bị hỏng.");
		}
		PackageCheck.admit(content, extension, main, said);
	}

	private static void admitOld(byte[] content, String extension) {
		if (!startsWith(content, OLE2)) {
			throw new UnreadableFile("Nội dung tệp không đúng với phần mở rộng ." + extension + ", hoặc tệp bị hỏng.");
		}
		if (contains(content, ENCRYPTED)) {
			throw new UnreadableFile(LOCKED);
		}
		if (claimsMoreThanItHas(content)) {
			throw new UnreadableFile("Tệp ." + extension + " bị hỏng, không mở được; hãy mở ra, lưu lại thành ."
					+ extension + "x rồi gửi.");
		}
		if (content.length > MAX_OLD) {
			throw new UnreadableFile("Tệp ." + extension + " lớn hơn 5 MB nên không được nhận; hãy lưu lại thành ."
					+ extension + "x rồi gửi.");
		}
	}

	/** The parser sets aside what the header says that the file takes. */
	private static boolean claimsMoreThanItHas(byte[] content) {
		if (content.length < 512) {
			return true;
		}
		ByteBuffer header = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
		long block = (header.getShort(30) == 12) ? 4096 : 512;
		return header.getInt(44) * block * (block / 4) > 2L * content.length + (1 << 20);
	}

	private static void admitPdf(byte[] content) {
		String head = new String(content, 0, Math.min(1024, content.length), StandardCharsets.ISO_8859_1);
		if (!head.contains("%PDF-")) {
			throw new UnreadableFile("Nội dung tệp không đúng với phần mở rộng .pdf, hoặc tệp bị hỏng.");
		}
	}

	private static void admitText(byte[] content) {
		boolean wide = content.length >= 2 && ((content[0] == (byte) 0xff && content[1] == (byte) 0xfe)
				|| (content[0] == (byte) 0xfe && content[1] == (byte) 0xff));
		String head = new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1);
		boolean other = startsWith(content, ZIP) || startsWith(content, OLE2) || head.startsWith("%PDF")
				|| head.startsWith("{\\rtf") || head.startsWith("MZ") || head.startsWith("\u007fELF");
		if (other || (!wide && contains(content, new byte[] { 0 }))) {
			throw new UnreadableFile("Nội dung tệp không phải văn bản thuần, không đúng với phần mở rộng của tệp.");
		}
	}

	private static boolean startsWith(byte[] content, byte[] head) {
		if (content.length < head.length) {
			return false;
		}
		for (int i = 0; i < head.length; i++) {
			if (content[i] != head[i]) {
				return false;
			}
		}
		return true;
	}

	private static boolean contains(byte[] content, byte[] part) {
		for (int i = 0; i + part.length <= content.length; i++) {
			int same = 0;
			while (same < part.length && content[i + same] == part[same]) {
				same++;
			}
			if (same == part.length) {
				return true;
			}
		}
		return false;
	}

}
