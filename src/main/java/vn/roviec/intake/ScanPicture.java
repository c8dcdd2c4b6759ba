package vn.roviec.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Tells how many dots a picture of a PDF has, by what it says of itself and by what it
 * would be unpacked to.
 */
final class ScanPicture {

	/** Larger pictures than a page of 600 dots to the inch are none of paper. */
	static final long MOST_DOTS = 36_000_000;

	/** Most bytes that a plain picture may be unpacked to: A4 in colours at 300 dpi. */
	static final long MOST_PLAIN = 27_000_000;

	/** Most bytes of the copies in colours that all other pictures are drawn by. */
	static final long MOST_DRAWN = 37_000_000;

	private static final int BYTES_OF_A_COPY = 4;

	private ScanPicture() {
	}

	/**
	 * The bytes that it takes to draw a picture.
	 * @throws UnreadableFile where its dots are more than paper has
	 */
	static long weight(PDImageXObject image, COSStream picture) throws IOException {
		long dots = dots(picture);
		if (picture == image.getCOSObject()) {
			switch (ScanPacking.of(image)) {
				case JPEG, GREY:
					return dots;
				case COLOURS:
					return 3 * dots;
				default:
					break;
			}
		}
		boolean ink = picture.getInt(COSName.BITS_PER_COMPONENT, COSName.BPC, 8) == 1
				&& !picture.getBoolean(COSName.IMAGE_MASK, false);
		return ink ? dots / Byte.SIZE : BYTES_OF_A_COPY * dots;
	}

	static UnreadableFile tooLarge() {
		return new UnreadableFile("Bản chụp có trang hoặc ảnh quá lớn nên không được nhận; hãy quét lại ở 300 dpi.");
	}

	/**
	 * The dots.
	 * @throws UnreadableFile where they are more than paper has
	 */
	static long dots(COSStream picture) throws IOException {
		long dots = dots(picture.getLong(COSName.WIDTH, 0), picture.getLong(COSName.HEIGHT, 0));
		COSBase written = picture.getFilters();
		COSArray filters = (written instanceof COSArray several) ? several : new COSArray();
		if (written instanceof COSName one) {
			filters.add(one);
		}
		if (filters.size() > 2) {
			throw tooLarge();
		}
		byte[] packed = null;
		for (int at = 0; at < filters.size(); at++) {
			COSName filter = (COSName) filters.getObject(at);
			try (InputStream content = (packed != null) ? new ByteArrayInputStream(packed)
					: picture.createRawInputStream()) {
				if (filter.equals(COSName.DCT_DECODE) || filter.equals(COSName.DCT_DECODE_ABBREVIATION)) {
					dots = Math.max(dots, jpeg(content));
					packed = new byte[0];
				}
				else if (filter.equals(COSName.CCITTFAX_DECODE)
						|| filter.equals(COSName.CCITTFAX_DECODE_ABBREVIATION)) {
					dots = Math.max(dots, fax(picture, at));
					packed = new byte[0];
				}
				else {
					boolean last = at == filters.size() - 1;
					Counted out = new Counted(last ? MOST_DOTS * 3 : FileGate.MAX_BYTES, !last);
					FilterFactory.INSTANCE.getFilter(filter).decode(content, out, picture, at);
					packed = out.kept.toByteArray();
				}
			}
		}
		return dots;
	}

	private static long dots(long width, long height) {
		if (width < 0 || height < 0 || width > MOST_DOTS || height > MOST_DOTS || width * height > MOST_DOTS) {
			throw tooLarge();
		}
		return width * height;
	}

	/** A fax is unpacked to as many rows as its parameters say. */
	private static long fax(COSStream picture, int at) {
		COSBase written = picture.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
		COSBase own = (written instanceof COSArray several) ? several.getObject(at) : written;
		return (own instanceof COSDictionary says)
				? dots(says.getLong(COSName.COLUMNS, 1728), says.getLong(COSName.ROWS, 0)) : 0;
	}

	/** The size that a JPEG says it has, which may be another than the PDF says. */
	private static long jpeg(InputStream content) throws IOException {
		DataInputStream in = new DataInputStream(content);
		try {
			in.readUnsignedShort();
			for (int marker = marker(in); marker != 0xda; marker = marker(in)) {
				int length = in.readUnsignedShort();
				if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
					in.readUnsignedByte();
					int height = in.readUnsignedShort();
					return dots(in.readUnsignedShort(), height);
				}
				in.skipNBytes(Math.max(0, length - 2));
			}
		}
		catch (EOFException ex) {
			// a broken picture is drawn by nobody
			return 0;
		}
		return 0;
	}

	private static int marker(DataInputStream in) throws IOException {
		int one = in.readUnsignedByte();
		while (one != 0xff) {
			one = in.readUnsignedByte();
		}
		while (one == 0xff) {
			one = in.readUnsignedByte();
		}
		return one;
	}

	/** Lets no more through than the largest picture has. */
	private static final class Counted extends OutputStream {

		private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

		private final long most;

		private final boolean keeps;

		private long size;

		Counted(long most, boolean keeps) {
			this.most = most;
			this.keeps = keeps;
		}

		@Override
		public void write(int one) {
			write(new byte[] { (byte) one }, 0, 1);
		}

		@Override
		public void write(byte[] piece, int offset, int length) {
			this.size += length;
			if (this.size > this.most) {
				throw tooLarge();
			}
			if (this.keeps) {
				this.kept.write(piece, offset, length);
			}
		}

	}

}
