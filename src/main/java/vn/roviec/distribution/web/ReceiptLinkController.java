package vn.roviec.distribution.web;

import vn.roviec.distribution.ConfirmByLink;
import vn.roviec.distribution.Recall;
import vn.roviec.web.Spoken;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The page behind the link in a mail, for recipients without an account. Opening it
 * confirms nothing: programs that look through mails open links too.
 */
@Controller
@RequestMapping("/receipts/{token}")
class ReceiptLinkController {

	private final ConfirmByLink confirm;

	private final Spoken spoken;

	ReceiptLinkController(ConfirmByLink confirm, Spoken spoken) {
		this.confirm = confirm;
		this.spoken = spoken;
	}

	@GetMapping
	ModelAndView page(@PathVariable String token, Model model, HttpServletResponse response) {
		ConfirmByLink.Seen seen = this.confirm.see(token);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.setHeader("X-Robots-Tag", "noindex");
		model.addAttribute("seen", seen);
		model.addAttribute("token", token);
		model.addAttribute("issued", this.spoken.day(seen.issuedOn()));
		Recall recall = seen.recall();
		model.addAttribute("recalled", (recall != null) ? this.spoken.day(recall.on()) : "");
		model.addAttribute("confirmed", this.spoken.moment(seen.confirmedAt()));
		return new ModelAndView("distribution/receipt", seen.over() ? HttpStatus.GONE : HttpStatus.OK);
	}

	@PostMapping
	String confirm(@PathVariable String token) {
		this.confirm.confirm(token);
		return "redirect:/receipts/" + token;
	}

}
