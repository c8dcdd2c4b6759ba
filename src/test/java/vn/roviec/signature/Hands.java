package vn.roviec.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/** A chairman and an office with their keys, and a plan that goes through their hands. */
final class Hands {

	static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

	static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

	static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	static final Pkcs12 CHAIRMAN = key("CN=" + SamplePdf.SIGNER + ",O=UBND xã An Bình Trung");

	static final Pkcs12 AGENCY = key("CN=UBND xã An Bình Trung");

	static final Pkcs12 STRANGER = key("CN=Người lạ");

	static final SignatureSources SOURCES = new SignatureSources(new SignatureServices("", false, "", 10),
			List.of(CHAIRMAN.chain().get(0), AGENCY.chain().get(0)));

	static final Pades PADES = new Pades(SOURCES, VIETNAM);

	static final PadesCheck CHECK = new PadesCheck(SOURCES, VIETNAM);

	private Hands() {
	}

	/** As authorities give them here; {@link SelfSigned} has those on curves. */
	static Pkcs12 key(String name) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			return SelfSigned.key(generator.generateKeyPair(), name, NOW.minusSeconds(86_400),
					NOW.plusSeconds(400L * 86_400));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static byte[] signed(byte[] pdf) {
		byte[] prepared = EmptyFields.prepare(pdf, SamplePdf.SIGNER, 36);
		return PADES
			.sign(prepared, new OpenedKey(CHAIRMAN),
					Pades.image(StampImage.of(scribble(), 0x0000b4), EmptyFields.SIGNER), true, NOW)
			.content();
	}

	static byte[] numbered(byte[] signed) {
		return FilledFields.stamp(signed, 7, TODAY);
	}

	static byte[] sealed(byte[] numbered) {
		return PADES
			.sign(numbered, new OpenedKey(AGENCY), Pades.image(StampImage.of(ring(), 0xd0021b), EmptyFields.SEAL),
					false, NOW)
			.content();
	}

	/** A signature as it is scanned: black on white. */
	static byte[] scribble() {
		return drawn(600, 260, BufferedImage.TYPE_INT_RGB, (pen) -> {
			pen.setColor(Color.WHITE);
			pen.fillRect(0, 0, 600, 260);
			pen.setColor(Color.BLACK);
			pen.setStroke(new BasicStroke(9));
			pen.drawArc(60, 40, 200, 180, 30, 300);
			pen.drawLine(180, 200, 520, 60);
			pen.drawArc(300, 90, 240, 120, 180, 240);
		});
	}

	/** A seal on a transparent ground. */
	static byte[] ring() {
		return drawn(500, 500, BufferedImage.TYPE_INT_ARGB, (pen) -> {
			pen.setColor(Color.RED);
			pen.setStroke(new BasicStroke(14));
			pen.drawOval(10, 10, 480, 480);
			pen.drawOval(130, 130, 240, 240);
		});
	}

	private static byte[] drawn(int width, int height, int kind, Consumer<Graphics2D> drawing) {
		try {
			BufferedImage image = new BufferedImage(width, height, kind);
			Graphics2D pen = image.createGraphics();
			pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			drawing.accept(pen);
			pen.dispose();
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(image, "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
