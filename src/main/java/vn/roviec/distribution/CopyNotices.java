package vn.roviec.distribution;

import java.util.List;
import java.util.Locale;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells people inside of copies. */
@Component
class CopyNotices {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final DistributedDocuments documents;

	private final Agencies agencies;

	private final Notify notify;

	private final MessageSource messages;

	CopyNotices(DistributedDocuments documents, Agencies agencies, Notify notify, MessageSource messages) {
		this.documents = documents;
		this.agencies = agencies;
		this.notify = notify;
		this.messages = messages;
	}

	/**
	 * Tells the unit's heads, or all its officers where it has no head; each once for a
	 * plan, whatever units are theirs.
	 * @param round blank for the copy itself, else which reminder
	 * @return false where nobody is there
	 */
	boolean tellUnit(Delivery delivery, UnitId unit, String round, NoticeKind kind) {
		List<Officer> told = this.agencies.heads(delivery.agency(), unit);
		if (told.isEmpty()) {
			told = this.agencies.officersIn(delivery.agency(), unit);
		}
		tell(delivery, told, round, kind, round.isEmpty() ? "" : ".remind");
		return !told.isEmpty();
	}

	/** Tells the clerks, each once for a plan and matter. */
	void tellClerks(Delivery delivery, String matter) {
		tell(delivery, this.agencies.holding(delivery.agency(), Role.CLERK), ":" + matter, NoticeKind.REMINDER,
				"." + matter);
	}

	private void tell(Delivery delivery, List<Officer> told, String key, NoticeKind kind, String message) {
		DistributedDocument document = this.documents.get(delivery.agency(), delivery.plan());
		String what = delivery.recall() ? "recall" : "copy";
		String text = this.messages.getMessage("distribution.notice." + what + message,
				new Object[] { document.called(), document.title() }, VIETNAMESE);
		Notice notice = new Notice("plan:" + delivery.plan() + ":" + what + key, kind, delivery.plan(), text,
				document.link());
		told.forEach((officer) -> this.notify.tell(delivery.agency(), officer.id(), notice));
	}

}
