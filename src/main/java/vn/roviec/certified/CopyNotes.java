package vn.roviec.certified;

import java.util.List;
import java.util.Locale;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.Role;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.Plan;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells whose turn it is with a copy. */
@Component
class CopyNotes {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final Notify notify;

	private final Agencies agencies;

	private final MessageSource messages;

	CopyNotes(Notify notify, Agencies agencies, MessageSource messages) {
		this.notify = notify;
		this.agencies = agencies;
		this.messages = messages;
	}

	void toSign(Plan plan, CertifiedCopy copy) {
		tell(plan, copy, "sign", this.agencies.holding(plan.agency(), Role.CHAIRMAN));
	}

	void toNumber(Plan plan, CertifiedCopy copy) {
		tell(plan, copy, "number", this.agencies.holding(plan.agency(), Role.CLERK));
	}

	private void tell(Plan plan, CertifiedCopy copy, String what, List<Officer> told) {
		String text = this.messages.getMessage("certified.notice." + what,
				new Object[] { DocumentSymbol.of(plan), copy.form().printed() }, VIETNAMESE);
		Notice notice = new Notice("certified:" + copy.id() + ":" + what, NoticeKind.REMINDER, plan.id().value(), text,
				"/plans/" + plan.id() + "/copies");
		told.forEach((officer) -> this.notify.tell(plan.agency(), officer.id(), notice));
	}

}
