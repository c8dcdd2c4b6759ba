package vn.roviec.distribution.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.distribution.Deliveries;
import vn.roviec.distribution.Delivery;
import vn.roviec.distribution.DeliveryState;
import vn.roviec.distribution.DistributedDocuments;
import vn.roviec.distribution.FixDelivery;
import vn.roviec.distribution.MailAddress;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clerk's page for a copy that could not be sent. */
@Controller
@RequestMapping("/deliveries/{id}/fix")
class FixController {

	private static final String PAPER = "paper";

	private static final String GIVE_UP = "giveUp";

	private final Deliveries deliveries;

	private final DistributedDocuments documents;

	private final FixDelivery fix;

	private final Spoken spoken;

	FixController(Deliveries deliveries, DistributedDocuments documents, FixDelivery fix, Spoken spoken) {
		this.deliveries = deliveries;
		this.documents = documents;
		this.fix = fix;
		this.spoken = spoken;
	}

	@GetMapping
	String page(Actor clerk, @PathVariable UUID id, Model model) {
		Delivery delivery = this.deliveries.get(clerk.agency(), id);
		if (delivery.state() != DeliveryState.FAILED) {
			return "redirect:" + this.documents.get(delivery.agency(), delivery.plan()).link() + "?tab=documents";
		}
		return show(delivery, delivery.address(), "", model);
	}

	/**
	 * Takes the decision.
	 * @param how "again", "paper" or "giveUp"
	 */
	@PostMapping
	ModelAndView fix(Actor clerk, @PathVariable UUID id, @RequestParam(defaultValue = "again") String how,
			@RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") String words, Model model,
			RedirectAttributes redirect) {
		Delivery delivery = this.deliveries.get(clerk.agency(), id);
		try {
			switch (how) {
				case PAPER -> this.fix.handOnPaper(clerk, id);
				case GIVE_UP -> this.fix.giveUp(clerk, id, words.replace("\0", ""));
				default -> this.fix.sendAgain(clerk, id, MailAddress.of(address));
			}
		}
		catch (Refused ex) {
			model.addAttribute("wrong", how.equals(GIVE_UP) ? GIVE_UP : "again");
			model.addAttribute("sentence", this.spoken.words(ex));
			return new ModelAndView(show(delivery, address, words, model), HttpStatus.UNPROCESSABLE_ENTITY);
		}
		String done = how.equals(PAPER) || how.equals(GIVE_UP) ? how : "again";
		redirect.addFlashAttribute("flash", this.spoken.words("distribution.fixed." + done, address.strip()));
		return new ModelAndView(
				"redirect:" + this.documents.get(delivery.agency(), delivery.plan()).link() + "?tab=documents");
	}

	private String show(Delivery delivery, @Nullable String address, String words, Model model) {
		model.addAttribute("delivery", delivery);
		model.addAttribute("document", this.documents.get(delivery.agency(), delivery.plan()));
		model.addAttribute("address", address);
		model.addAttribute("words", words);
		return "distribution/fix";
	}

}
