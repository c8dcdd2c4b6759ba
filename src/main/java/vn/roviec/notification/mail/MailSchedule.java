package vn.roviec.notification.mail;

import java.time.Clock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.roviec.notification.NoticeEvents;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes and sends mails every half minute, where there is a mail server to send them to.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("spring.mail.host")
class MailSchedule {

	@Bean
	SendMails sendMails(Outbox outbox, NoticeEvents events, JavaMailSender sender, TransactionOperations transaction,
			Clock clock, @Value("${roviec.mail.from:ro-viec@localhost}") String from) {
		return new SendMails(outbox, events, sender, transaction, clock, from);
	}

	@Bean
	Round mailRound(GatherMails gather, SendMails send) {
		return new Round(gather, send);
	}

	/** One round of the mails. */
	static class Round {

		private static final Logger logger = LoggerFactory.getLogger(Round.class);

		private static final String EVERY = "${roviec.mail.every:PT30S}";

		private final GatherMails gather;

		private final SendMails send;

		Round(GatherMails gather, SendMails send) {
			this.gather = gather;
			this.send = send;
		}

		@Scheduled(initialDelayString = EVERY, fixedDelayString = EVERY)
		void go() {
			try {
				this.gather.gather();
				this.send.send();
			}
			catch (DataAccessException | TransactionException ex) {
				logger.warn("Mails wait for the next round: {}", ex.getMessage());
			}
		}

	}

}
