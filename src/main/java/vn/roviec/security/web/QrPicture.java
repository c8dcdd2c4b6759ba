package vn.roviec.security.web;

import java.util.Map;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A text as a QR code that stands in a page by itself.
 *
 * @param size of a side in squares, its quiet zone with it
 * @param path of its dark squares, for an SVG of this size
 */
record QrPicture(int size, String path) {

	private static final int QUIET = 4;

	/** Draws a text of at most some hundred letters. */
	static QrPicture of(String text) {
		BitMatrix squares = squares(text);
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < squares.getHeight(); y++) {
			for (int x = 0; x < squares.getWidth(); x++) {
				if (squares.get(x, y)) {
					path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
				}
			}
		}
		return new QrPicture(squares.getWidth(), path.toString());
	}

	private static BitMatrix squares(String text) {
		try {
			return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET));
		}
		catch (WriterException ex) {
			throw new IllegalArgumentException("Too long for a QR code", ex);
		}
	}

}
