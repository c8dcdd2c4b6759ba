package vn.roviec.intake;

import java.util.Objects;

import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * The bytes of a PDF as its parser asks for them; every asking is metered, so that no
 * file can keep the parser busy for long.
 */
final class PdfSource implements RandomAccessRead {

	private final byte[] content;

	private final ReadingMeter meter;

	private int position;

	private boolean closed;

	PdfSource(byte[] content, ReadingMeter meter) {
		this.content = content;
		this.meter = meter;
	}

	@Override
	public int read() {
		this.meter.tick();
		return (this.position < this.content.length) ? this.content[this.position++] & 0xff : -1;
	}

	@Override
	public int read(byte[] into, int offset, int length) {
		this.meter.look();
		Objects.checkFromIndexSize(offset, length, into.length);
		if (this.position >= this.content.length) {
			return -1;
		}
		int given = Math.min(length, this.content.length - this.position);
		System.arraycopy(this.content, this.position, into, offset, given);
		this.position += given;
		return given;
	}

	@Override
	public long getPosition() {
		return this.position;
	}

	@Override
	public void seek(long place) {
		this.meter.tick();
		this.position = (int) Math.max(0, Math.min(place, this.content.length));
	}

	@Override
	public long length() {
		return this.content.length;
	}

	@Override
	public boolean isClosed() {
		return this.closed;
	}

	@Override
	public boolean isEOF() {
		return this.position >= this.content.length;
	}

	@Override
	public RandomAccessReadView createView(long start, long length) {
		return new RandomAccessReadView(new PdfSource(this.content, this.meter), start, length, true);
	}

	@Override
	public void close() {
		this.closed = true;
	}

}
