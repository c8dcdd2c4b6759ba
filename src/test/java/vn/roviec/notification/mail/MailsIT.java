package vn.roviec.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import vn.roviec.agency.Actor;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.SampleAgency;
import vn.roviec.attack.Payloads;
import vn.roviec.notification.MailWay;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeEvent;
import vn.roviec.notification.NoticeEventKind;
import vn.roviec.notification.NoticeEvents;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.NoticePreference;
import vn.roviec.notification.NoticePreferences;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Notify;
import vn.roviec.notification.TellingBeans;
import vn.roviec.support.DatabaseUnderTest;
import vn.roviec.support.LocalMailServer;
import vn.roviec.support.MigratedDatabase;
import vn.roviec.support.MovedClock;
import vn.roviec.support.Rows;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;

/** Notices reach a real mail server, each once, whatever happens to it on the way. */
class MailsIT {

	private static final String ADDRESS = "chuyenvien@xaanbinhtrung.gov.vn";

	private static final UUID SUBJECT = UUID.randomUUID();

	private final GreenMail server = LocalMailServer.any();

	private final MovedClock clock = MovedClock.at("2026-03-02T07:30");

	private final SampleAgency agency = new SampleAgency("UBND xã An Bình Trung");

	private final Actor specialist = new Actor(this.agency.id, this.agency.specialist, "Chuyên viên", List.of());

	private static int port;

	@BeforeEach
	void start() {
		this.server.start();
		port = this.server.getSmtp().getPort();
	}

	@AfterEach
	void stop() {
		this.server.stop();
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void eachNoticeIsMailedOnceAndTheReceiptSaysSo(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database, MailWay.SINGLE, null, null)) {
			tell(rows, "a", "Quá hạn ${7*7} <b>#{1}</b>\r\nBcc: ai@do.vn");
			round(rows);
			round(rows);
			MimeMessage mail = received(1).get(0);
			assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
			assertThat(mail.getSubject()).isEqualTo("Rõ Việc: Quá hạn ${7*7} <b>#{1}</b> Bcc: ai@do.vn");
			assertThat(mail.getContent().toString()).contains("Quá hạn ${7*7} <b>#{1}</b>",
					"https://roviec.example.vn/notices/" + notice(rows, 0));
			NoticeEvent sent = rows.get(Notices.class).told(this.agency.id, SUBJECT).get(0).events().get(0);
			assertThat(sent.kind() + " " + sent.words()).isEqualTo("SENT " + mail.getMessageID());
		}
	}

	/** Whatever stands in a notice or in the subject of a letter is words of one mail. */
	@ParameterizedTest
	@DatabaseUnderTest
	void noPayloadIsMoreThanWordsOfItsMail(MigratedDatabase database) throws Exception {
		List<String> payloads = Payloads.all().stream().filter((one) -> one.matches("(?s).*\\p{Cntrl}.*")).toList();
		try (Rows rows = rows(database, MailWay.SINGLE, null, null)) {
			payloads.forEach((payload) -> tell(rows, "n" + payloads.indexOf(payload), "Lời nhắc " + payload));
			rows.transaction()
				.executeWithoutResult((status) -> payloads.forEach((payload) -> rows.get(OutboxLetters.class)
					.post(this.agency.id, "anchor:" + payloads.indexOf(payload), ADDRESS, "Dấu neo " + payload,
							payload)));
			round(rows);
			for (MimeMessage mail : received(2 * payloads.size())) {
				assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
				assertThat(mail.getSubject()).matches("(Rõ Việc: Lời nhắc|Dấu neo) [^\\p{Cntrl}]*");
				assertThat(mail.getContentType()).startsWith("text/plain");
				assertThat(Collections.list(mail.getAllHeaders())).extracting(Header::getName)
					.containsOnly("Return-Path", "Received", "Date", "From", "To", "Message-ID", "Subject",
							"MIME-Version", "Content-Type", "Content-Transfer-Encoding", "Auto-Submitted");
				assertThat(mail.getSubject() + mail.getContent()).doesNotContain(Payloads.COMPUTED);
			}
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aLetterThatIsNoOfficersNoticeIsSentOnce(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database, MailWay.NONE, null, null)) {
			rows.transaction()
				.executeWithoutResult((status) -> rows.get(OutboxLetters.class)
					.post(this.agency.id, "anchor:1", "luutru@tinh.gov.vn", "Dấu neo", "mã"));
			round(rows);
			round(rows);
			MimeMessage mail = received(1).get(0);
			assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("luutru@tinh.gov.vn");
			assertThat(mail.getSubject()).isEqualTo("Dấu neo");
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void whileTheServerIsAwayNothingSuffersAndMailsFollowOnceEach(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database, MailWay.SINGLE, null, null)) {
			this.server.stop();
			for (int minute = 0; minute < 60; minute++) {
				if (minute % 20 == 0) {
					tell(rows, "n" + minute / 20, "Lời nhắc " + minute / 20);
				}
				round(rows);
				this.clock.move(Duration.ofMinutes(1));
			}
			assertThat(rows.get(Notices.class).unread(this.specialist)).isEqualTo(3);
			this.server.start();
			port = this.server.getSmtp().getPort();
			rows.get(JavaMailSenderImpl.class).setPort(port);
			for (int minute = 0; minute < 60; minute++) {
				round(rows);
				this.clock.move(Duration.ofMinutes(1));
			}
			assertThat(received(3)).extracting(MailsIT::subject)
				.containsExactlyInAnyOrder("Rõ Việc: Lời nhắc 0", "Rõ Việc: Lời nhắc 1", "Rõ Việc: Lời nhắc 2");
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void afterThreeDaysTheReceiptSaysThatTheMailIsGivenUp(MigratedDatabase database) {
		try (Rows rows = rows(database, MailWay.SINGLE, null, null)) {
			this.server.stop();
			tell(rows, "a", "Đến hạn");
			for (int hour = 0; hour < 80; hour++) {
				round(rows);
				this.clock.move(Duration.ofHours(1));
			}
			assertThat(rows.get(Notices.class).told(this.agency.id, SUBJECT).get(0).events()).singleElement()
				.satisfies((event) -> {
					assertThat(event.kind()).isEqualTo(NoticeEventKind.FAILED);
					assertThat(event.words()).contains("connect");
				});
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void anAttemptOfUnknownOutcomeIsRepeatedWithTheSameId(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database, MailWay.SINGLE, null, null)) {
			tell(rows, "a", "Đến hạn");
			rows.get(GatherMails.class).gather();
			rows.transaction().executeWithoutResult((lost) -> {
				rows.get(SendMails.class).send();
				lost.setRollbackOnly();
			});
			round(rows);
			round(rows);
			assertThat(received(2)).extracting(MailsIT::messageId).containsOnly(messageId(received(2).get(0)));
		}
	}

	/** It is taken and not committed yet when the other node looks. */
	@ParameterizedTest
	@DatabaseUnderTest
	void whatOneNodeIsSendingTheOtherLeavesAlone(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database, MailWay.SINGLE, null, null)) {
			tell(rows, "a", "Đến hạn");
			rows.get(GatherMails.class).gather();
			rows.transaction().executeWithoutResult((status) -> {
				assertThat(rows.get(Outbox.class).take(this.clock.instant())).isPresent();
				CompletableFuture.runAsync(rows.get(SendMails.class)::send).join();
			});
			assertThat(this.server.getReceivedMessages()).isEmpty();
			round(rows);
			received(1);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void aMorningHasOneDigestHoweverMuchWasMissed(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database, MailWay.DIGEST, null, null)) {
			tell(rows, "a", "Việc a");
			tell(rows, "b", "Việc b");
			round(rows);
			assertThat(this.server.getReceivedMessages()).isEmpty();
			this.clock.move(Duration.ofMinutes(15));
			round(rows);
			assertThat(received(1).get(0).getSubject()).isEqualTo("Rõ Việc: 2 lời nhắc, sáng 02/03/2026");
			tell(rows, "c", "Việc c");
			round(rows);
			assertThat(received(1).get(0).getContent().toString()).contains("Việc a", "Việc b")
				.doesNotContain("Việc c");
			this.clock.move(Duration.ofDays(3));
			tell(rows, "d", "Việc d");
			for (int minute = 0; minute < 5; minute++) {
				round(rows);
				this.clock.move(Duration.ofMinutes(1));
				tell(rows, "later" + minute, "Việc sau " + minute);
			}
			assertThat(received(2).get(1).getContent().toString()).contains("Việc c", "Việc d")
				.doesNotContain("Việc sau");
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void inTheQuietHoursNoMailIsSent(MigratedDatabase database) throws Exception {
		try (Rows rows = rows(database, MailWay.SINGLE, LocalTime.of(20, 0), LocalTime.of(7, 45))) {
			tell(rows, "a", "Đến hạn");
			round(rows);
			assertThat(this.server.getReceivedMessages()).isEmpty();
			this.clock.move(Duration.ofMinutes(15));
			round(rows);
			received(1);
		}
	}

	@ParameterizedTest
	@DatabaseUnderTest
	void whoWantsNoMailGetsNone(MigratedDatabase database) {
		try (Rows rows = rows(database, MailWay.NONE, null, null)) {
			tell(rows, "a", "Đến hạn");
			round(rows);
			assertThat(this.server.getReceivedMessages()).isEmpty();
			assertThat(rows.get(Notices.class).unread(this.specialist)).isOne();
		}
	}

	private Rows rows(MigratedDatabase database, MailWay way, LocalTime quietFrom, LocalTime quietUntil) {
		Rows rows = new Rows(database, this.clock,
				TellingBeans.and(Beans.class, Outbox.class, OutboxLetters.class, GatherMails.class));
		rows.get(RegisterAgency.class).register(this.agency.asNew());
		rows.get(NoticePreferences.class)
			.choose(this.specialist, new NoticePreference(way, ADDRESS, quietFrom, quietUntil));
		return rows;
	}

	private void tell(Rows rows, String key, String text) {
		rows.transaction()
			.executeWithoutResult((status) -> rows.get(Notify.class)
				.tell(this.agency.id, this.agency.specialist,
						new Notice(key, NoticeKind.LATE, SUBJECT, text, "/worklist")));
	}

	private void round(Rows rows) {
		rows.get(GatherMails.class).gather();
		rows.get(SendMails.class).send();
	}

	private UUID notice(Rows rows, int index) {
		return rows.get(Notices.class).page(this.specialist, null, 10).get(index).id();
	}

	private List<MimeMessage> received(int count) {
		assertThat(this.server.waitForIncomingEmail(60_000, count)).isTrue();
		List<MimeMessage> mails = Arrays.asList(this.server.getReceivedMessages());
		assertThat(mails).hasSize(count);
		return mails;
	}

	private static String subject(MimeMessage mail) {
		try {
			return mail.getSubject();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String messageId(MimeMessage mail) {
		return GreenMailUtil.getHeaders(mail)
			.lines()
			.filter((line) -> line.startsWith("Message-ID"))
			.findFirst()
			.orElseThrow();
	}

	@Configuration(proxyBeanMethods = false)
	static class Beans {

		@Bean
		MessageSource messageSource() {
			ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
			messages.setBasename("messages");
			messages.setDefaultEncoding("UTF-8");
			messages.setFallbackToSystemLocale(false);
			return messages;
		}

		@Bean
		MailWords words(MessageSource messages) {
			return new MailWords(messages, "https://roviec.example.vn/");
		}

		@Bean
		JavaMailSenderImpl sender() {
			JavaMailSenderImpl sender = new JavaMailSenderImpl();
			sender.setHost("127.0.0.1");
			sender.setPort(port);
			return sender;
		}

		@Bean
		SendMails sendMails(Outbox outbox, NoticeEvents events, JavaMailSenderImpl sender,
				TransactionOperations transaction, Clock clock) {
			return new SendMails(outbox, events, sender, transaction, clock, "ro-viec@xaanbinhtrung.gov.vn");
		}

	}

}
