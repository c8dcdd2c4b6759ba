package vn.roviec.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Weighs what the formats of an old Word file will take once parsed: each page of them
 * says for spans of bytes how they look, and a span is copied for each piece of text that
 * it touches.
 */
final class OldWordFormats {

	/** A thousand pages of an office take a fifth of it. */
	private static final long MOST = 24L * 1024 * 1024;

	/** What one span takes in memory besides its format, in bytes, about. */
	private static final int SPAN = 96;

	private static final int PAGE = 512;

	/** A format of a table row too wide for its page, which stands elsewhere. */
	private static final int ELSEWHERE = 0x6646;

	private static final int ELSEWHERE_OLD = 0x6645;

	private final ByteBuffer text;

	private final ByteBuffer tables;

	private final ByteBuffer wideRows;

	private final OldWordPieces pieces;

	private long weight;

	OldWordFormats(ByteBuffer text, ByteBuffer tables, byte[] wideRows, OldWordPieces pieces) {
		this.text = text;
		this.tables = tables;
		this.wideRows = ByteBuffer.wrap(wideRows).order(ByteOrder.LITTLE_ENDIAN);
		this.pieces = pieces;
	}

	static UnreadableFile forged() {
		return new UnreadableFile(
				"Tệp .doc có cấu trúc bất thường (nghi là tệp phá hoại) nên không được nhận; hãy mở bằng Word, lưu lại thành .docx.");
	}

	void addCharacters(int offset, int length) {
		for (int i = 0, pages = pages(length); i < pages; i++) {
			int page = page(offset, pages, i);
			int spans = spans(page);
			for (int span = 0; span < spans; span++) {
				int at = 2 * Byte.toUnsignedInt(this.text.get(page + 4 * (spans + 1) + span));
				add(page, span, (at == 0) ? 0 : Byte.toUnsignedInt(this.text.get(page + at)));
			}
		}
	}

	void addParagraphs(int offset, int length) {
		for (int i = 0, pages = pages(length); i < pages; i++) {
			int page = page(offset, pages, i);
			int spans = spans(page);
			for (int span = 0; span < spans; span++) {
				int at = 2 * Byte.toUnsignedInt(this.text.get(page + 4 * (spans + 1) + 13 * span));
				add(page, span, (at == 0) ? 0 : paragraph(page + at));
			}
		}
	}

	private static int pages(int length) {
		return (length - 4) / 8;
	}

	private int page(int offset, int pages, int page) {
		return Math.multiplyExact(PAGE, this.tables.getInt(offset + 4 * (pages + 1) + 4 * page));
	}

	private int spans(int page) {
		return Byte.toUnsignedInt(this.text.get(page + PAGE - 1));
	}

	private int paragraph(int at) {
		int half = Byte.toUnsignedInt(this.text.get(at));
		int begin = (half == 0) ? at + 2 : at + 1;
		int size = (half == 0) ? 2 * Byte.toUnsignedInt(this.text.get(at + 1)) : 2 * half - 1;
		if (size >= 8) {
			int kind = Short.toUnsignedInt(this.text.getShort(begin + 2));
			int elsewhere = this.text.getInt(begin + 4);
			if ((kind == ELSEWHERE || kind == ELSEWHERE_OLD) && elsewhere >= 0
					&& elsewhere + 2 <= this.wideRows.limit()) {
				size += Short.toUnsignedInt(this.wideRows.getShort(elsewhere));
			}
		}
		return size;
	}

	private void add(int page, int span, int size) {
		int from = this.text.getInt(page + 4 * span);
		int to = this.text.getInt(page + 4 * (span + 1));
		this.weight += (long) Math.max(1, this.pieces.between(from, to)) * (SPAN + size);
		if (this.weight > MOST) {
			throw forged();
		}
	}

}
