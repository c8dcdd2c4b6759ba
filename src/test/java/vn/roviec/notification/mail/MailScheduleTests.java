package vn.roviec.notification.mail;

import java.time.Clock;

import org.junit.jupiter.api.Test;
import vn.roviec.notification.NoticeEvents;
import vn.roviec.notification.NoticePreferences;
import vn.roviec.support.MovedClock;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Import;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Mails are sent where a mail server is named, and only there; none is waited for without
 * end.
 */
class MailScheduleTests {

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withInitializer(new ConfigDataApplicationContextInitializer())
		.withPropertyValues("spring.datasource.url=jdbc:h2:mem:mail-schedule", "roviec.mail.every=PT24H")
		.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class,
				DataSourceTransactionManagerAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
				JdbcClientAutoConfiguration.class, TransactionAutoConfiguration.class,
				MailSenderAutoConfiguration.class, MessageSourceAutoConfiguration.class,
				TaskSchedulingAutoConfiguration.class))
		.withBean(Clock.class, () -> MovedClock.at("2026-03-02T08:00"))
		.withUserConfiguration(Mails.class);

	@Test
	void nothingIsSentWithoutAMailServer() {
		this.application.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean(SendMails.class));
	}

	@Test
	void aNamedMailServerIsUsedWithTimeouts() {
		this.application.withPropertyValues("spring.mail.host=localhost", "spring.mail.port=1").run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(SendMails.class).hasSingleBean(MailSchedule.Round.class);
			assertThat(context.getBean(JavaMailSenderImpl.class).getJavaMailProperties())
				.containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
		});
	}

	@Import({ MailSchedule.class, Outbox.class, GatherMails.class, MailWords.class, NoticeEvents.class,
			NoticePreferences.class })
	static class Mails {

	}

}
