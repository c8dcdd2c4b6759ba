package vn.roviec.distribution.web;

import java.util.Locale;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.distribution.ConfirmReceipt;
import vn.roviec.distribution.DistributedDocuments;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the confirmation that a copy has arrived. */
@Controller
class ReceiptController {

	private final ConfirmReceipt confirmReceipt;

	private final DistributedDocuments documents;

	private final MessageSource messages;

	ReceiptController(ConfirmReceipt confirmReceipt, DistributedDocuments documents, MessageSource messages) {
		this.confirmReceipt = confirmReceipt;
		this.documents = documents;
		this.messages = messages;
	}

	@PostMapping("/deliveries/{id}/receive")
	String receive(Actor actor, @PathVariable UUID id, Locale locale, RedirectAttributes redirect) {
		UUID plan = this.confirmReceipt.confirm(actor, id);
		redirect.addFlashAttribute("flash", this.messages.getMessage("distribution.received", null, locale));
		return "redirect:" + this.documents.get(actor.agency(), plan).link() + "?tab=documents";
	}

}
