package vn.roviec.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import vn.roviec.security.demo.DemoAgencies;
import vn.roviec.support.LocalMailServer;
import vn.roviec.support.OwnPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The mail server is away while plans are issued, and comes back. */
class MailAwayCrash {

	private static final int PLANS = 10;

	/** The first retry, a minute after the first attempt, and the look for due steps. */
	private static final int RETRY_SECONDS = 70;

	@Test
	void plansAreIssuedWithoutItAndEachMailArrivesOnce() throws Exception {
		int port = OwnPort.take();
		try (Scene scene = new Scene("mail-away")) {
			StartedProcess node = scene.node("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + port,
					"--roviec.mail.every=PT5S");
			new Browser(node.address(), "vanthu", DemoAgencies.PASSWORD).submit("/register/addresses",
					Map.of("name", "Sở Nội vụ", "address", "so-noi-vu@example.vn"));
			List<Acknowledged> done = new ArrayList<>();
			Office office = new Office(node.address(), (plan, step) -> done.add(new Acknowledged(plan, step)));
			for (int plan = 0; plan < PLANS; plan++) {
				office.issueOne();
			}
			awaitAttempts(scene);
			GreenMail server = LocalMailServer.at(port);
			server.start();
			try {
				double resumed = secondsUntilSent(scene);
				List<String> received = documents(server);
				Set<String> different = new HashSet<>(received);
				assertThat(different).hasSize(PLANS);
				scene.conclude("mail server away while plans are issued", PLANS, resumed, done,
						received.size() - different.size());
				assertThat(resumed).isLessThanOrEqualTo(RETRY_SECONDS);
			}
			finally {
				server.stop();
			}
		}
	}

	/** Each copy has been tried once, in vain. */
	private static void awaitAttempts(Scene scene) {
		Aftermath copies = scene.aftermath();
		Awaitility.await()
			.atMost(Duration.ofMinutes(2))
			.until(() -> copies.count("select count(*) from delivery where way = 'MAIL' and attempts > 0") == PLANS);
		assertThat(copies.count("select count(*) from delivery where way = 'MAIL' and sent_at is not null")).isZero();
	}

	private static double secondsUntilSent(Scene scene) {
		long since = System.nanoTime();
		Aftermath copies = scene.aftermath();
		Awaitility.await()
			.atMost(Duration.ofMinutes(7))
			.until(() -> copies.count("select count(*) from delivery where way = 'MAIL' and sent_at is null") == 0);
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since) / 1000.0;
	}

	/** The Message-ID of each mail that went to the recipient outside. */
	private static List<String> documents(GreenMail server) throws Exception {
		List<String> ids = new ArrayList<>();
		for (MimeMessage mail : server.getReceivedMessages()) {
			if (mail.getAllRecipients()[0].toString().equals("so-noi-vu@example.vn")) {
				ids.add(mail.getMessageID());
			}
		}
		return ids;
	}

}
