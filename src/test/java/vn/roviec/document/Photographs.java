package vn.roviec.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Pictures as phones and scanners write them, and the same with something done to them.
 */
public final class Photographs {

	private static final int AFTER_START = 2;

	private Photographs() {
	}

	/** Honest ones, by the names under which they come. */
	public static Map<String, byte[]> honest() throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		byte[] plain = jpeg();
		byte[] exif = withPart(plain, 0xE1, joined(latin("Exif\0\0II*\0"), joined(new byte[40], plain)));
		files.put("anh.jpg", plain);
		files.put("anh-dan.jpg", progressive());
		files.put("anh-dien-thoai.jpg", exif);
		files.put("anh-va-ban-nho.jpg",
				joined(withPart(exif, 0xE2, latin("MPF\0II*\0")), joined(new byte[9], joined(plain, plain))));
		files.put("anh-dong.jpg", joined(exif, joined(new byte[16], video())));
		files.put("anh-samsung.jpg", joined(exif, samsung(video())));
		files.put("anh-vivo.jpg",
				joined(exif, latin("vivo{\"a\":1}\0\u00FF\u00FF\u00FF\u00FF\u001B*9HWfu\u0084\u0093\u00A2\u00B1")));
		files.put("anh-dem-khong.jpg", joined(plain, new byte[4096]));
		files.put("anh-chup-man-hinh.png", png());
		files.put("anh-co-ghi-chu.png", png("iTXt",
				latin("XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">" + "x".repeat(90_000))));
		return files;
	}

	/** Those that nobody may keep, likewise. */
	public static Map<String, byte[]> hostile() throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		String script = "<script>alert(7731)</script>";
		byte[] jpeg = jpeg();
		byte[] png = png();
		files.put("anh-va-trang.png", joined(png, latin(script)));
		files.put("anh-va-du-lieu.png", joined(png, new byte[] { 0, 7, 0, 9 }));
		files.put("trang-trong-anh.png", png("tEXt", latin("Comment\0<!DOCTYPE html>" + script)));
		files.put("ghi-chu-nen.png", png("zTXt", joined(latin("Comment\0\0"), packed(new byte[80 << 20]))));
		files.put("anh-cut.png", cut(png, 20));
		files.put("anh-khong-het.png", cut(png, 12));
		files.put("anh-rong.png", cut(png, png.length - 8));
		files.put("anh-khong-diem.png", joined(cut(png, png.length - 33), end()));
		byte[] changed = png.clone();
		changed[png.length - 20] ^= 1;
		files.put("anh-sai-tong.png", changed);
		files.put("anh-khong-lo.png", sized(100_000, 100_000));
		files.put("anh-tran-so.png", sized(65_536, 65_536));
		files.put("anh-am.png", sized(-1, 1));
		files.put("anh-va-trang.jpg", joined(jpeg, latin(script)));
		files.put("anh-va-lenh.jpg", joined(jpeg, latin("#!/bin/sh\nrm -rf /\n")));
		files.put("anh-va-pdf.jpg", joined(withPart(jpeg, 0xFE, new byte[2000]), latin("%PDF-1.7\n1 0 obj")));
		files.put("pdf-trong-anh.jpg", withPart(jpeg, 0xFE, latin("%PDF-1.7\n1 0 obj")));
		files.put("anh-va-nen.jpg", joined(jpeg, latin("PK\3\4\n\0\0\0\0\0")));
		files.put("anh-va-chuong-trinh.jpg", joined(jpeg, joined(latin("MZ"), new byte[64])));
		files.put("trang-trong-anh.jpg", withPart(jpeg, 0xFE, latin("<!doctype html>" + script)));
		files.put("trang-sau-phim.jpg", joined(jpeg, joined(video(), latin("\0\1<ScRiPt src=a>"))));
		files.put("lenh-trong-anh.jpg", withPart(jpeg, 0xE0, joined(new byte[0x2F2A - 16], latin("*/=alert(1);/*"))));
		files.put("anh-cut.jpg", cut(jpeg, 40));
		files.put("anh-khong-het.jpg", cut(jpeg, 2));
		files.put("anh-rong.jpg", new byte[] { (byte) 0xFF, (byte) 0xD8, (byte) 0xFF });
		files.put("anh-khong-lo.jpg", sized(jpeg, 65_535, 65_535));
		files.put("anh-khong-diem.jpg", sized(jpeg, 0, 8));
		files.put("anh-nho-khong-lo.jpg", joined(jpeg, sized(jpeg, 65_000, 65_000)));
		files.put("anh-nhieu-lop.jpg", scans(20));
		return files;
	}

	public static byte[] png() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
		return out.toByteArray();
	}

	public static byte[] jpeg() throws IOException {
		return jpeg(false);
	}

	private static byte[] progressive() throws IOException {
		return jpeg(true);
	}

	private static byte[] jpeg(boolean progressive) throws IOException {
		BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
		for (int x = 0; x < 64; x++) {
			for (int y = 0; y < 48; y++) {
				image.setRGB(x, y, x * 7919 ^ y * 104729);
			}
		}
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			writer.setOutput(out);
			ImageWriteParam how = writer.getDefaultWriteParam();
			how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
			writer.write(null, new IIOImage(image, null, null), how);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	/** Whether a reader draws it: what is called honest here is a picture. */
	static boolean isDrawn(byte[] picture) throws IOException {
		return ImageIO.read(new ByteArrayInputStream(picture)) != null;
	}

	/** With a further part in front of all others. */
	private static byte[] withPart(byte[] jpeg, int mark, byte[] content) {
		ByteBuffer all = ByteBuffer.allocate(jpeg.length + content.length + 4);
		all.put(jpeg, 0, AFTER_START).put((byte) 0xFF).put((byte) mark).putShort((short) (content.length + 2));
		return all.put(content).put(jpeg, AFTER_START, jpeg.length - AFTER_START).array();
	}

	private static byte[] sized(byte[] jpeg, int width, int height) {
		byte[] changed = jpeg.clone();
		int frame = Bytes.indexOf(jpeg, new byte[] { (byte) 0xFF, (byte) 0xC0 }, 0, jpeg.length);
		ByteBuffer.wrap(changed).putShort(frame + 5, (short) height).putShort(frame + 7, (short) width);
		return changed;
	}

	/** The same picture drawn over itself many times. */
	private static byte[] scans(int times) throws IOException {
		byte[] jpeg = progressive();
		int scan = Bytes.indexOf(jpeg, new byte[] { (byte) 0xFF, (byte) 0xDA }, 0, jpeg.length);
		byte[] once = Arrays.copyOfRange(jpeg, scan, jpeg.length - 2);
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.write(jpeg, 0, scan);
		for (int time = 0; time < times; time++) {
			all.writeBytes(once);
		}
		all.write(jpeg, jpeg.length - 2, 2);
		return all.toByteArray();
	}

	/** The parts of a film, without any picture in it. */
	private static byte[] video() {
		ByteBuffer film = ByteBuffer.allocate(20 + 5_000);
		film.putInt(20).put(latin("ftypisom")).putInt(0x200).put(latin("mp42"));
		byte[] pictures = new byte[4_992];
		new Random(7731).nextBytes(pictures);
		return film.putInt(5_000).put(latin("mdat")).put(pictures).array();
	}

	/** As this maker puts a film behind a picture, with a list of what stands there. */
	private static byte[] samsung(byte[] film) {
		byte[] note = joined(latin("\0\0\u0030\n\u0010\0\0\0MotionPhoto_Data"), film);
		ByteBuffer list = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
		list.put(latin("SEFH")).putInt(107).putInt(1).putInt(0x0A300000).putInt(note.length).putInt(note.length);
		return joined(note, list.putInt(24).put(latin("SEFT")).array());
	}

	private static byte[] png(String part, byte[] content) throws IOException {
		byte[] png = png();
		byte[] more = part(part, content);
		ByteBuffer all = ByteBuffer.allocate(png.length + more.length);
		return all.put(png, 0, 33).put(more).put(png, 33, png.length - 33).array();
	}

	private static byte[] sized(int width, int height) throws IOException {
		byte[] png = png();
		ByteBuffer size = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] { 8, 2, 0, 0, 0 });
		ByteBuffer all = ByteBuffer.allocate(png.length);
		return all.put(png, 0, 8).put(part("IHDR", size.array())).put(png, 33, png.length - 33).array();
	}

	private static byte[] end() {
		return part("IEND", new byte[0]);
	}

	private static byte[] part(String name, byte[] content) {
		CRC32 sum = new CRC32();
		sum.update(latin(name));
		sum.update(content);
		ByteBuffer part = ByteBuffer.allocate(content.length + 12).putInt(content.length);
		return part.put(latin(name)).put(content).putInt((int) sum.getValue()).array();
	}

	private static byte[] packed(byte[] content) {
		Deflater deflater = new Deflater();
		deflater.setInput(content);
		deflater.finish();
		byte[] packed = new byte[content.length / 500];
		int length = deflater.deflate(packed);
		deflater.end();
		return Arrays.copyOf(packed, length);
	}

	private static byte[] cut(byte[] whole, int missing) {
		return Arrays.copyOf(whole, whole.length - missing);
	}

	private static byte[] joined(byte[] first, byte[] second) {
		return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
	}

	private static byte[] latin(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
