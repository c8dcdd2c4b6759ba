package vn.roviec.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Set;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A Word 97 to 2003 file looked through before anything parses it: only the streams and
 * tables that hold its text are left, and they may not count the same bytes over and over
 * until memory is full.
 *
 * @see <a href=
 * "https://learn.microsoft.com/openspecs/office_file_formats/ms-doc/">[MS-DOC]</a>
 */
final class OldWordFile {

	private static final int STYLES = 1;

	private static final int CHARACTERS = 12;

	private static final int PARAGRAPHS = 13;

	private static final int PIECES = 33;

	/** Styles, formats, fonts, settings, pieces of text, lists and their uses. */
	private static final Set<Integer> KEPT = Set.of(STYLES, CHARACTERS, PARAGRAPHS, 15, 31, PIECES, 73, 74);

	private static final int FIRST_TABLE = 154;

	private static final int WORD_97 = 106;

	private static final String TEXT = "WordDocument";

	private final ByteBuffer text;

	private final ByteBuffer tables;

	private final byte[] wideRows;

	private OldWordFile(DirectoryNode root) throws IOException {
		this.text = stream(root, TEXT);
		if (this.text.getShort(2) < WORD_97) {
			throw new UnreadableFile("Tệp do Word 95 hoặc bản cũ hơn tạo ra; hãy mở bằng Word, lưu lại thành .docx.");
		}
		if ((this.text.getShort(10) & 0x0100) != 0) {
			throw new UnreadableFile(FileGate.LOCKED);
		}
		this.tables = stream(root, tableName());
		this.wideRows = root.hasEntryCaseInsensitive("Data") ? stream(root, "Data").array() : new byte[0];
	}

	/**
	 * What of the file may be parsed.
	 * @throws UnreadableFile where it is locked, too old or forged
	 */
	static POIFSFileSystem admit(DirectoryNode root) throws IOException {
		OldWordFile file = new OldWordFile(root);
		file.checkSize();
		return file.kept();
	}

	private static ByteBuffer stream(DirectoryNode root, String name) throws IOException {
		try (InputStream bytes = root.createDocumentInputStream(root.getEntryCaseInsensitive(name))) {
			return ByteBuffer.wrap(bytes.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
		}
	}

	private String tableName() {
		return ((this.text.getShort(10) & 0x0200) != 0) ? "1Table" : "0Table";
	}

	private int offset(int table) {
		return this.text.getInt(FIRST_TABLE + 8 * table);
	}

	private int length(int table) {
		return this.text.getInt(FIRST_TABLE + 8 * table + 4);
	}

	private void checkSize() {
		OldWordPieces pieces = OldWordPieces.of(this.tables, offset(PIECES));
		OldWordFormats formats = new OldWordFormats(this.text, this.tables, this.wideRows, pieces);
		formats.addCharacters(offset(CHARACTERS), length(CHARACTERS));
		formats.addParagraphs(offset(PARAGRAPHS), length(PARAGRAPHS));
	}

	/** A file of the same text without pictures, fields' tables, drawings, notes. */
	private POIFSFileSystem kept() throws IOException {
		int tableCount = Short.toUnsignedInt(this.text.getShort(FIRST_TABLE - 2));
		for (int table = 0; table < tableCount; table++) {
			if (!KEPT.contains(table)) {
				this.text.putLong(FIRST_TABLE + 8 * table, 0);
			}
		}
		POIFSFileSystem kept = new POIFSFileSystem();
		kept.createDocument(new ByteArrayInputStream(this.text.array()), TEXT);
		kept.createDocument(new ByteArrayInputStream(this.tables.array()), tableName());
		kept.createDocument(new ByteArrayInputStream(this.wideRows), "Data");
		return kept;
	}

}
