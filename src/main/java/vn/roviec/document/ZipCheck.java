package vn.roviec.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import vn.roviec.workflow.Refused;

/**
 * Looks through the parts of a zipped office file: how many, how large, and what does not
 * belong there. Keeps no more than one piece of a part in memory.
 */
final class ZipCheck {

	private static final int MOST_PARTS = 2000;

	/** Unpacked size up to which no questions are asked, in bytes. */
	private static final long UNSUSPICIOUS = 16L * 1024 * 1024;

	private static final long LARGEST_UNPACKED = 200L * 1024 * 1024;

	private static final int LARGEST_RATIO = 100;

	private static final byte[] END = { 'P', 'K', 5, 6 };

	private static final int END_LENGTH = 22;

	private static final int DIRECTORY_MARK = 0x02014b50;

	private static final int DIRECTORY_LENGTH = 46;

	/** The end of a directory with 64-bit numbers, and what tells where it is. */
	private static final int WIDE_END = 0x06064b50;

	private static final int LOCATOR = 0x07064b50;

	private static final int LOCATOR_LENGTH = 20;

	/** Of both together. */
	private static final int WIDE_LENGTH = 56 + LOCATOR_LENGTH;

	private static final Pattern MACRO = Pattern
		.compile("(.*/)?vba(project|data)[^/]*|.*/(macrosheets|activex)/.*|(basic|scripts)/.+");

	private static final Pattern ZIPPED = Pattern.compile(".*\\.(zip|jar|7z|rar|gz|doc[xm]|xls[xmb]|ppt[xm]|od[tsp])");

	/** Names with which a part would leave the folder into which somebody unpacks it. */
	private static final Pattern OUTSIDE = Pattern.compile("(^|/)\\.\\.(/|$)|^/|^\\p{Alpha}:|[\\\\\\p{Cc}]");

	private static final byte[] PART = { 'P', 'K', 3, 4 };

	/** How a document type begins, in one byte a letter and in two. */
	private static final List<byte[]> DOCTYPE = List.of("<!DOCTYPE".getBytes(StandardCharsets.US_ASCII),
			"<!DOCTYP".getBytes(StandardCharsets.UTF_16LE));

	/** Longer than either. */
	private static final int OVERLAP = 20;

	private final byte[] bytes;

	private final String shown;

	private final Set<String> parts = new HashSet<>();

	private final byte[] piece = new byte[64 * 1024];

	private long unpacked;

	private boolean textDocument;

	ZipCheck(byte[] bytes, String shown) {
		this.bytes = bytes;
		this.shown = shown;
	}

	/** Where the end of a zip's directory is marked, or -1. */
	static int endOfDirectory(byte[] bytes) {
		int first = Math.max(0, bytes.length - END_LENGTH - 0xFFFF);
		int found = -1;
		for (int place = first - 1; (place = Bytes.indexOf(bytes, END, place + 1, bytes.length)) >= 0;) {
			found = place;
		}
		return found;
	}

	/** Whether nothing stands behind the end of a zip's directory but its remark. */
	static boolean endsFile(byte[] bytes, int end) {
		return end + END_LENGTH <= bytes.length && end + END_LENGTH + Byte.toUnsignedInt(bytes[end + 20])
				+ 256 * Byte.toUnsignedInt(bytes[end + 21]) == bytes.length;
	}

	void check(FileKind kind) {
		try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(this.bytes),
				StandardCharsets.UTF_8.name(), false)) {
			for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
				checkName(part.getName());
				read(zip, part.getName());
			}
		}
		catch (Refused ex) {
			throw ex;
		}
		catch (IOException | RuntimeException ex) {
			// a broken file makes the unpacker fail in any way it likes
			throw refused("upload.broken");
		}
		if (!this.parts.equals(directory())) {
			throw refused("upload.broken");
		}
		if (!isOf(kind)) {
			throw refused("upload.differs");
		}
	}

	private void checkName(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		if (this.parts.size() == MOST_PARTS) {
			throw refused("upload.zip.parts");
		}
		if (!this.parts.add(name) || OUTSIDE.matcher(name).find()) {
			throw refused("upload.broken");
		}
		if (MACRO.matcher(lower).matches()) {
			throw refused("upload.macro");
		}
		if (ZIPPED.matcher(lower).matches()) {
			throw refused("upload.zip.nested");
		}
	}

	private void read(ZipArchiveInputStream zip, String name) throws IOException {
		boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
		int length = zip.readNBytes(this.piece, 0, this.piece.length);
		checkBeginning(name, length);
		for (int kept = 0; length > 0; length = zip.readNBytes(this.piece, kept, this.piece.length - kept)) {
			this.unpacked += length;
			if (this.unpacked > LARGEST_UNPACKED
					|| (this.unpacked > UNSUSPICIOUS && this.unpacked / this.bytes.length > LARGEST_RATIO)) {
				throw refused("upload.zip.bomb");
			}
			int end = kept + length;
			if (xml && DOCTYPE.stream()
				.anyMatch((mark) -> Bytes.indexOf(this.piece, mark, 0, end - mark.length + 1) >= 0)) {
				throw refused("upload.xml");
			}
			kept = Math.min(OVERLAP, end);
			System.arraycopy(this.piece, end - kept, this.piece, 0, kept);
		}
	}

	private void checkBeginning(String name, int length) {
		if (length >= PART.length && Bytes.indexOf(this.piece, PART, 0, 1) == 0) {
			throw refused("upload.zip.nested");
		}
		if (name.equals("mimetype")) {
			this.textDocument = new String(this.piece, 0, length, StandardCharsets.US_ASCII)
				.equals(FileKind.ODT.mediaType());
		}
	}

	private boolean isOf(FileKind kind) {
		return switch (kind) {
			case DOCX -> this.parts.contains("[Content_Types].xml") && this.parts.contains("word/document.xml");
			case XLSX -> this.parts.contains("[Content_Types].xml") && this.parts.contains("xl/workbook.xml");
			case ODT -> this.textDocument && this.parts.contains("content.xml");
			default -> false;
		};
	}

	/**
	 * The names in the zip's directory, which some programs go by instead of walking from
	 * part to part: both must show the same.
	 */
	private Set<String> directory() {
		int end = endOfDirectory(this.bytes);
		ByteBuffer zip = ByteBuffer.wrap(this.bytes).order(ByteOrder.LITTLE_ENDIAN);
		Set<String> names = new HashSet<>();
		if (end < 0 || !endsFile(this.bytes, end)) {
			return names;
		}
		int directoryEnd = directoryEnd(zip, end);
		int place = (directoryEnd < end) ? Math.toIntExact(zip.getLong(directoryEnd + 48)) : zip.getInt(end + 16);
		while (place >= 0 && place <= directoryEnd - DIRECTORY_LENGTH && zip.getInt(place) == DIRECTORY_MARK) {
			int length = Short.toUnsignedInt(zip.getShort(place + 28));
			if (place + DIRECTORY_LENGTH + length > directoryEnd) {
				break;
			}
			names.add(new String(this.bytes, place + DIRECTORY_LENGTH, length, StandardCharsets.UTF_8));
			place += DIRECTORY_LENGTH + length + Short.toUnsignedInt(zip.getShort(place + 30))
					+ Short.toUnsignedInt(zip.getShort(place + 32));
		}
		return (place == directoryEnd) ? names : Set.of();
	}

	/**
	 * Where the directory ends: before the two records with 64-bit numbers, where a
	 * program has written them, that stand between it and the end.
	 */
	private static int directoryEnd(ByteBuffer zip, int end) {
		int wide = end - WIDE_LENGTH;
		boolean written = wide >= 0 && zip.getInt(wide) == WIDE_END && zip.getLong(wide + 4) == 44
				&& zip.getInt(end - LOCATOR_LENGTH) == LOCATOR && zip.getLong(end - LOCATOR_LENGTH + 8) == wide;
		return written ? wide : end;
	}

	private Refused refused(String key) {
		return new Refused(key, this.shown);
	}

}
