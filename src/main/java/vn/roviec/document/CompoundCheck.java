package vn.roviec.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Set;

import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.roviec.workflow.Refused;

/**
 * Looks through an Office file of 1997 to 2003: no macros, no files put into it, no
 * password.
 */
final class CompoundCheck {

	private static final int MOST_PARTS = 2000;

	private static final int DEEPEST = 20;

	private static final Set<String> MACROS = Set.of("macros", "vba", "_vba_project", "_vba_project_cur");

	/** An object made of any file, and a newer Office file, within an older one. */
	private static final Set<String> FILES = Set.of("\u0001ole10native", "package");

	private static final Set<String> LOCKED = Set.of("encryptedpackage", "encryptioninfo");

	private static final int SHEET = 0x85;

	private static final int PASSWORD = 0x2F;

	private static final int END = 0x0A;

	/** The kinds of sheets that hold commands. */
	private static final Set<Integer> COMMAND_SHEETS = Set.of(1, 6);

	private final byte[] bytes;

	private final String shown;

	private int parts;

	CompoundCheck(byte[] bytes, String shown) {
		this.bytes = bytes;
		this.shown = shown;
	}

	void check(FileKind kind) {
		if (claimsMoreThanItHas()) {
			throw refused("upload.broken");
		}
		try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(this.bytes))) {
			checkParts(file.getRoot(), 0);
			String main = (kind == FileKind.DOC) ? "WordDocument" : "Workbook";
			if (!file.getRoot().hasEntryCaseInsensitive(main)) {
				throw refused("upload.differs");
			}
			ByteBuffer content = content(file.getRoot(), main);
			if (kind == FileKind.DOC) {
				checkDocument(content);
			}
			else {
				checkWorkbook(content);
			}
		}
		catch (Refused ex) {
			throw ex;
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			// a broken file makes the parser fail in any way it likes
			throw refused("upload.broken");
		}
	}

	/** The parser sets aside what the header says that the file takes. */
	private boolean claimsMoreThanItHas() {
		if (this.bytes.length < 512) {
			return true;
		}
		ByteBuffer header = ByteBuffer.wrap(this.bytes).order(ByteOrder.LITTLE_ENDIAN);
		long block = (header.getShort(30) == 12) ? 4096 : 512;
		return header.getInt(44) * block * (block / 4) > 2L * this.bytes.length + (1 << 20);
	}

	private void checkParts(DirectoryEntry folder, int depth) {
		for (Entry part : folder) {
			String name = part.getName().toLowerCase(Locale.ROOT);
			if (++this.parts > MOST_PARTS || depth > DEEPEST) {
				throw refused("upload.zip.parts");
			}
			if (MACROS.contains(name)) {
				throw refused("upload.macro");
			}
			if (FILES.contains(name)) {
				throw refused("upload.zip.nested");
			}
			if (LOCKED.contains(name)) {
				throw refused("upload.locked");
			}
			if (part instanceof DirectoryEntry inner) {
				checkParts(inner, depth + 1);
			}
		}
	}

	private static ByteBuffer content(DirectoryNode root, String name) throws IOException {
		try (InputStream stream = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
			return ByteBuffer.wrap(stream.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
		}
	}

	private void checkDocument(ByteBuffer text) {
		if ((text.getShort(10) & 0x0100) != 0) {
			throw refused("upload.locked");
		}
	}

	/** Walks the records about the whole workbook, which stand before those of sheets. */
	private void checkWorkbook(ByteBuffer workbook) {
		int record = -1;
		for (int at = 0; record != END && at + 4 <= workbook.limit();) {
			record = Short.toUnsignedInt(workbook.getShort(at));
			if (record == PASSWORD) {
				throw refused("upload.locked");
			}
			if (record == SHEET && COMMAND_SHEETS.contains((int) workbook.get(at + 9))) {
				throw refused("upload.macro");
			}
			at += 4 + Short.toUnsignedInt(workbook.getShort(at + 2));
		}
	}

	private Refused refused(String key) {
		return new Refused(key, this.shown);
	}

}
