package vn.roviec.notification.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

import vn.roviec.notification.MailWay;
import vn.roviec.notification.NoticePreference;
import vn.roviec.notification.NoticePreferences;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes mails of what officers were told, as each has chosen: one for each notice, or one
 * in the morning with all of them. A day has one digest, whatever was missed before.
 */
@Component
class GatherMails {

	private static final Duration STALE = Duration.ofDays(7);

	private final Outbox outbox;

	private final NoticePreferences preferences;

	private final MailWords words;

	private final TransactionOperations transaction;

	private final Clock clock;

	GatherMails(Outbox outbox, NoticePreferences preferences, MailWords words, TransactionOperations transaction,
			Clock clock) {
		this.outbox = outbox;
		this.preferences = preferences;
		this.words = words;
		this.transaction = transaction;
		this.clock = clock;
	}

	void gather() {
		this.transaction.executeWithoutResult((status) -> this.outbox.forget(this.clock.instant().minus(STALE)));
		for (Outbox.Addressee to : this.outbox.addressees()) {
			this.transaction.executeWithoutResult((status) -> gather(to));
		}
	}

	/** The lock on the preference lets one node at a time make an officer's mails. */
	private void gather(Outbox.Addressee to) {
		NoticePreference chosen = this.preferences.locked(to.agency(), to.officer());
		LocalTime time = LocalTime.now(this.clock);
		if (chosen.mail() == MailWay.SINGLE && !chosen.disturbs(time)) {
			Instant now = this.clock.instant();
			this.outbox.waiting(to)
				.forEach((notice) -> this.outbox.put(this.words.single(to.agency(), chosen.address(), notice, now), to,
						"notice:" + notice.notice(), List.of(notice)));
		}
		else if (chosen.mail() == MailWay.DIGEST && chosen.isMorning(time)) {
			digest(to, chosen.address());
		}
	}

	private void digest(Outbox.Addressee to, String address) {
		LocalDate today = LocalDate.now(this.clock);
		String key = "digest:" + today;
		List<Outbox.Item> notices = this.outbox.waiting(to);
		if (!notices.isEmpty() && !this.outbox.has(to, key)) {
			this.outbox.put(this.words.digest(to.agency(), address, notices, today, this.clock.instant()), to, key,
					notices);
		}
	}

}
