package vn.roviec.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * Looks through the parts of an Office file before anything parses them: macros, zip
 * bombs, files inside files, document type declarations. It unpacks with what the parser
 * unpacks with, so that both see the same parts; the JDK's own does not know the 64-bit
 * sizes that programs write behind a part.
 */
final class PackageCheck {

	private static final int MAX_ENTRIES = 1_000;

	/** Most bytes that all parts together may come to, 100 MB. */
	private static final long MAX_INFLATED = 100L * 1024 * 1024;

	/**
	 * Most bytes that one part of text may come to: parsed, it takes many times as much.
	 */
	private static final long MAX_XML = 30L * 1024 * 1024;

	/** Up to here nothing is weighed against the packed size, 5 MB. */
	private static final long SMALL = 5L * 1024 * 1024;

	/**
	 * How many times its packed size a document may come to; Word's own stay below 30.
	 */
	private static final long MAX_RATIO = 150;

	/** Parts that hold commands: of Visual Basic, of Excel 4, of controls. */
	private static final Pattern COMMANDS = Pattern
		.compile(".*vba(?:project|data).*|.*/(?:macrosheets|activex)/.*|(?:basic|scripts)/.+");

	private static final String BOMB = "Tệp giải nén ra quá lớn (nghi là bom nén) nên không được nhận.";

	private PackageCheck() {
	}

	/**
	 * Looks through the file.
	 * @param extension what it claims to be
	 * @param main the part without which it is not that
	 * @param said what people call such a file
	 * @throws UnreadableFile where it is refused
	 */
	static void admit(byte[] content, String extension, String main, String said) {
		boolean document = false;
		long inflated = 0;
		int entries = 0;
		MarkupWeight weight = new MarkupWeight();
		try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(content),
				StandardCharsets.UTF_8.name())) {
			for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (++entries > MAX_ENTRIES) {
					throw new UnreadableFile("Tệp chứa quá nhiều thành phần bên trong nên không được nhận.");
				}
				String name = entry.getName().toLowerCase(Locale.ROOT);
				refuseName(name, extension);
				inflated += part(zip, name, inflated, content.length, weight);
				document |= name.equals(main);
			}
		}
		catch (UnreadableFile ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			// a broken file makes the unpacker fail in any way it likes
			throw broken(ex, extension);
		}
		if (!document) {
			throw new UnreadableFile(
					"Nội dung tệp không phải " + said + " (." + extension + "): không có phần " + main + ".");
		}
	}

	private static UnreadableFile broken(Exception cause, String extension) {
		String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
		return new UnreadableFile(message.contains("encryption")
				? "Tệp được đặt mật khẩu nên không đọc được; hãy bỏ mật khẩu rồi gửi lại."
				: "Tệp ." + extension + " bị hỏng, không mở được; hãy mở ra, lưu lại rồi gửi.", cause);
	}

	private static void refuseName(String name, String extension) {
		if (COMMANDS.matcher(name).matches()) {
			throw new UnreadableFile(
					"Tệp có chứa macro nên không được nhận; hãy lưu lại thành ." + extension + " không có macro.");
		}
		if (name.contains("..") || name.startsWith("/") || name.contains("\\")) {
			throw new UnreadableFile("Tệp có thành phần mang tên không hợp lệ nên không được nhận.");
		}
	}

	/** Reads one part to its end, in pieces, and says how many bytes it holds. */
	private static long part(ZipArchiveInputStream zip, String name, long before, long packed, MarkupWeight weight)
			throws IOException {
		byte[] piece = new byte[16 * 1024];
		boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
		int declaration = 0;
		long size = 0;
		for (int n = zip.read(piece); n >= 0; n = zip.read(piece)) {
			if (size == 0 && n >= 4 && piece[0] == 'P' && piece[1] == 'K' && piece[2] == 3 && piece[3] == 4) {
				throw new UnreadableFile(
						"Tệp có nhúng một tệp nén khác bên trong nên không được nhận; hãy bỏ tệp nhúng rồi gửi lại.");
			}
			size += n;
			if (tooMuch(before + size, packed) || (xml && size > MAX_XML)) {
				throw new UnreadableFile(BOMB);
			}
			if (xml) {
				declaration = declared(piece, n, declaration);
				weight.add(name, piece, n);
			}
		}
		return size;
	}

	private static boolean tooMuch(long inflated, long packed) {
		return inflated > MAX_INFLATED || (inflated > SMALL && inflated > packed * MAX_RATIO);
	}

	/**
	 * Looks for "&lt;!DOCTYPE" or "&lt;!ENTITY" in bytes of one or two to the letter.
	 * @param seen how many bytes of "&lt;!D" or "&lt;!E" ended the piece before
	 * @return how many of them end this one
	 */
	private static int declared(byte[] piece, int length, int seen) {
		int found = seen;
		for (int i = 0; i < length; i++) {
			byte b = piece[i];
			if (b == 0) {
				continue;
			}
			if (found == 2 && (b == 'D' || b == 'E')) {
				throw new UnreadableFile(
						"Tệp có khai báo DTD hoặc thực thể XML (nguy cơ tấn công) nên không được nhận.");
			}
			found = (b == '<') ? 1 : (found == 1 && b == '!') ? 2 : 0;
		}
		return found;
	}

}
