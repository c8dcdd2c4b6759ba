package vn.roviec.plan.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import vn.roviec.agency.Actor;
import vn.roviec.distribution.AddressBook;
import vn.roviec.distribution.MailAddress;
import vn.roviec.distribution.MailServer;
import vn.roviec.distribution.RecipientName;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanStatus;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/**
 * The mailboxes that the clerk types beside lines of Nơi nhận ("recipient" and "address",
 * as often as there are lines); the address book learns them. A field left empty lets the
 * book forget: that recipient gets paper.
 */
@Component
class RecipientAddresses {

	private final AddressBook book;

	private final MailServer mails;

	private final PlanDocuments documents;

	private final Spoken spoken;

	RecipientAddresses(AddressBook book, MailServer mails, PlanDocuments documents, Spoken spoken) {
		this.book = book;
		this.mails = mails;
		this.documents = documents;
		this.spoken = spoken;
	}

	/** Whether mailboxes are asked for at all. */
	boolean asked() {
		return this.mails.isThere();
	}

	/**
	 * Whether an address is none; then the model has what was typed, and what is wrong.
	 */
	boolean areWrong(Plan plan, MultiValueMap<String, String> form, Model model) {
		if (plan.status() != PlanStatus.NUMBERING) {
			return false;
		}
		Map<String, String> given = new HashMap<>();
		each(form).forEach((one) -> given.put(one.line(), one.address()));
		Map<Integer, String> wrong = new TreeMap<>();
		Map<Integer, String> typed = new HashMap<>();
		List<PlanDocuments.Way> ways = this.documents.ways(plan);
		for (int index = 0; index < ways.size(); index++) {
			String address = given.get(ways.get(index).line());
			typed.put(index, (address != null) ? address : ways.get(index).address());
			if (address != null && !address.isEmpty()) {
				check(address, index, wrong);
			}
		}
		if (!wrong.isEmpty()) {
			model.addAttribute("wrong", wrong);
			model.addAttribute("typed", typed);
		}
		return !wrong.isEmpty();
	}

	void learn(Actor clerk, MultiValueMap<String, String> form) {
		for (Line one : each(form)) {
			RecipientName name = RecipientName.of(one.line());
			if (one.address().isEmpty()) {
				this.book.forget(clerk, name);
			}
			else {
				this.book.remember(clerk, name, MailAddress.of(one.address()));
			}
		}
	}

	private void check(String address, int index, Map<Integer, String> wrong) {
		try {
			MailAddress.of(address);
		}
		catch (Refused ex) {
			wrong.put(index, this.spoken.words(ex));
		}
	}

	private static List<Line> each(MultiValueMap<String, String> form) {
		List<String> recipients = form.getOrDefault("recipient", List.of());
		List<String> addresses = form.getOrDefault("address", List.of());
		List<Line> lines = new ArrayList<>();
		for (int index = 0; index < Math.min(recipients.size(), addresses.size()); index++) {
			lines.add(new Line(recipients.get(index).strip(), addresses.get(index).strip()));
		}
		return lines;
	}

	private record Line(String line, String address) {
	}

}
