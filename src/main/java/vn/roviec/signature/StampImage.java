package vn.roviec.signature;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import vn.roviec.document.UploadCheck;
import vn.roviec.workflow.Refused;

/**
 * The image of a signature or a seal: a PNG on a transparent ground, in one colour (NĐ
 * 30/2020, Phụ lục I: signature blue, seal red).
 */
final class StampImage {

	/** Largest file in bytes. */
	static final int LARGEST = 500 * 1024;

	/** Most pixels on a side. */
	private static final int WIDEST = 2000;

	/** Below this darkness a pixel of an image without transparency is ground. */
	private static final int GROUND = 48;

	private StampImage() {
	}

	/**
	 * Checks an image and draws it in its colour.
	 * @param colour red, green and blue in hexadecimal
	 * @throws Refused where it is no such image
	 */
	static byte[] of(byte[] file, int colour) {
		if (file.length == 0) {
			throw new Refused("signature.image.missing");
		}
		if (file.length > LARGEST) {
			throw new Refused("signature.image.large");
		}
		return coloured(read(file), colour);
	}

	private static BufferedImage read(byte[] file) {
		mustBeWhole(file);
		try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
			Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
			ImageReader reader = readers.next();
			reader.setInput(input, true, true);
			if (reader.getWidth(0) > WIDEST || reader.getHeight(0) > WIDEST) {
				throw new Refused("signature.image.large");
			}
			return reader.read(0);
		}
		catch (IOException | RuntimeException ex) {
			throw (ex instanceof Refused refused) ? refused : new Refused("signature.image.kind");
		}
	}

	/** The reader above would unpack whatever its notes come to. */
	private static void mustBeWhole(byte[] file) {
		try {
			new UploadCheck().check("image.png", file);
		}
		catch (Refused ex) {
			boolean large = ex.messageKey().equals("upload.picture.large");
			throw new Refused(large ? "signature.image.large" : "signature.image.kind");
		}
	}

	private static byte[] coloured(BufferedImage image, int colour) {
		int width = image.getWidth();
		int height = image.getHeight();
		boolean clear = image.getColorModel().hasAlpha() && anyClear(image);
		BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		long seen = 0;
		for (int y = 0; y < height; y++) {
			for (int x = 0; x < width; x++) {
				int ink = ink(image.getRGB(x, y), clear);
				drawn.setRGB(x, y, ink << 24 | colour);
				seen += ink;
			}
		}
		if (seen < 255L * 20) {
			throw new Refused("signature.image.empty");
		}
		return png(drawn);
	}

	/** One without any ink. */
	static byte[] clear() {
		return png(new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB));
	}

	private static byte[] png(BufferedImage image) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(image, "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean anyClear(BufferedImage image) {
		for (int y = 0; y < image.getHeight(); y++) {
			for (int x = 0; x < image.getWidth(); x++) {
				if (image.getRGB(x, y) >>> 24 < GROUND) {
					return true;
				}
			}
		}
		return false;
	}

	/** How much of a pixel is ink; on white paper by how dark it is. */
	private static int ink(int pixel, boolean clear) {
		if (clear) {
			return pixel >>> 24;
		}
		int light = ((pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff)) / 3;
		int dark = 255 - light;
		return (dark < GROUND) ? 0 : Math.min(255, dark * 2);
	}

}
