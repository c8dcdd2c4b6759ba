package vn.roviec.observation;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Role;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells the chairman, who answers for the agency, what an administrator has decided about
 * who looks at it.
 */
@Component
class TellChairman {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private final Agencies agencies;

	private final Notify notify;

	private final MessageSource messages;

	TellChairman(Agencies agencies, Notify notify, MessageSource messages) {
		this.agencies = agencies;
		this.notify = notify;
		this.messages = messages;
	}

	void of(Actor by, String key, Observation observation) {
		String text = String
			.valueOf(
					this.messages.getMessage(
							key, new Object[] { by.name(), observation.observerName(),
									DAY.format(observation.firstDay()), DAY.format(observation.lastDay()) },
							Locale.forLanguageTag("vi")));
		this.agencies.holding(by.agency(), Role.CHAIRMAN)
			.stream()
			.filter((chairman) -> !chairman.id().equals(by.officer()))
			.forEach((chairman) -> this.notify.tell(by.agency(), chairman.id(), new Notice(key + ":" + observation.id(),
					NoticeKind.NEWS, observation.id(), text, "/agency/observers")));
	}

}
