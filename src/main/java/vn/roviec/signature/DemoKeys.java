package vn.roviec.signature;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Gives the chairmen and the agencies of a demonstration their keys when they are first
 * asked for; they vouch for themselves alone and count nowhere else.
 */
@Component
@Profile("demo")
public class DemoKeys implements GivenKeys {

	/** What opens each of them; the sign-in page of the demonstration says it. */
	public static final String PIN = "123456";

	private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");

	private static final Instant TO = Instant.parse("2045-01-01T00:00:00Z");

	private final Agencies agencies;

	DemoKeys(Agencies agencies) {
		this.agencies = agencies;
	}

	@Override
	public Optional<Given> make(AgencyId agency, UUID holder) {
		String name = this.agencies.agency(agency).name();
		if (holder.equals(agency.value())) {
			return Optional.of(new Given(SelfSigned.key("CN=" + name + ",O=Rõ Việc dùng thử", FROM, TO), null, seal()));
		}
		return this.agencies.officer(agency, new OfficerId(holder))
			.filter(DemoKeys::signs)
			.map((officer) -> new Given(SelfSigned.key("CN=" + officer.name() + ",O=Rõ Việc dùng thử", FROM, TO),
					Pin.of(PIN), signature()));
	}

	private static boolean signs(Officer officer) {
		return officer.positions()
			.stream()
			.anyMatch((position) -> position.role() == Role.CHAIRMAN || position.role() == Role.VICE_CHAIRMAN);
	}

	private static byte[] signature() {
		return drawn(600, 260, new Color(0, 0, 0xb4), (pen) -> {
			pen.setStroke(new BasicStroke(8, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
			pen.drawArc(60, 40, 200, 180, 30, 300);
			pen.drawLine(180, 200, 520, 60);
			pen.drawArc(300, 90, 240, 120, 180, 240);
		});
	}

	private static byte[] seal() {
		return drawn(600, 600, new Color(0xd0, 0x02, 0x1b), (pen) -> {
			pen.setStroke(new BasicStroke(16));
			pen.drawOval(10, 10, 580, 580);
			pen.setStroke(new BasicStroke(6));
			pen.drawOval(150, 150, 300, 300);
			pen.setFont(pen.getFont().deriveFont(64f));
			String words = "MẪU";
			pen.drawString(words, 300 - pen.getFontMetrics().stringWidth(words) / 2, 322);
		});
	}

	private static byte[] drawn(int width, int height, Color colour, Consumer<Graphics2D> drawing) {
		BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
		Graphics2D pen = image.createGraphics();
		pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		pen.setColor(colour);
		drawing.accept(pen);
		pen.dispose();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
