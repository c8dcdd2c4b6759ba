package vn.roviec.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

import vn.roviec.workflow.Refused;

/** Finds out what a file is by its bytes, and refuses what could do harm. */
final class UploadContent {

	private static final Set<String> OLD_OFFICE = Set.of("ppt", "rtf");

	private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

	private static final byte[] PNG = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n' };

	private static final byte[] JPEG = { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF };

	private static final byte[] ZIP = { 'P', 'K', 3, 4 };

	/** Office files before 2007, and newer ones with a password. */
	private static final byte[] COMPOUND = { (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0 };

	/** Readers of PDF search this far for its first mark. */
	private static final int PDF_SEARCH = 1024;

	private final byte[] bytes;

	UploadContent(byte[] bytes) {
		this.bytes = bytes;
	}

	/** The kind of the file, which must be the one that its name says. */
	FileKind kind(UploadName name) {
		FileKind said = FileKind.ofExtension(name.extension()).orElse(null);
		boolean old = startsWith(COMPOUND) && (said == null || !said.compound());
		if (OLD_OFFICE.contains(name.extension()) || old) {
			throw new Refused("upload.old", name.shown());
		}
		if (said == null) {
			throw new Refused("upload.kind", name.shown());
		}
		if (!is(said)) {
			throw new Refused("upload.differs", name.shown());
		}
		mustBeOneKindOnly(said, name);
		lookInto(said, name.shown());
		return said;
	}

	private void lookInto(FileKind kind, String shown) {
		switch (kind) {
			case DOCX, XLSX, ODT -> new ZipCheck(this.bytes, shown).check(kind);
			case DOC, XLS -> new CompoundCheck(this.bytes, shown).check(kind);
			case PDF -> new PdfCheck(this.bytes, shown).check();
			case PNG -> new PngCheck(new Picture(this.bytes, shown)).check();
			case JPEG -> new JpegCheck(new Picture(this.bytes, shown)).check();
			default -> {
				// text has no parts
			}
		}
	}

	private boolean is(FileKind kind) {
		return switch (kind) {
			case PDF -> startsWith(PDF);
			case PNG -> startsWith(PNG);
			case JPEG -> startsWith(JPEG);
			case DOCX, XLSX, ODT -> startsWith(ZIP);
			case DOC, XLS -> startsWith(COMPOUND);
			case TEXT, MARKDOWN -> isText();
		};
	}

	/** A file that a second program would read as another kind hides something. */
	private void mustBeOneKindOnly(FileKind kind, UploadName name) {
		boolean alsoPdf = kind != FileKind.PDF && Bytes.indexOf(this.bytes, PDF, 0, PDF_SEARCH) >= 0;
		int zipEnd = kind.zipped() ? -1 : ZipCheck.endOfDirectory(this.bytes);
		// Office of 2007 and later keeps a small zip with colours within its old files
		boolean alsoZip = zipEnd >= 0 && (!kind.compound() || ZipCheck.endsFile(this.bytes, zipEnd));
		if ((alsoPdf && !kind.plainText()) || alsoZip) {
			throw new Refused("upload.two", name.shown());
		}
	}

	/** Text in UTF-8 without control characters. */
	private boolean isText() {
		for (byte b : this.bytes) {
			if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f') {
				return false;
			}
		}
		try {
			StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(this.bytes));
			return !startsWith(PDF);
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	private boolean startsWith(byte[] mark) {
		return Bytes.indexOf(this.bytes, mark, 0, 1) == 0;
	}

}
