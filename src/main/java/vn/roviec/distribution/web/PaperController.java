package vn.roviec.distribution.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.distribution.HandOverCopies;
import vn.roviec.distribution.PaperCopies;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of copies on paper, to be printed and ticked off. */
@Controller
@RequestMapping("/register/paper")
class PaperController {

	private static final Duration SHOWN = Duration.ofDays(30);

	private static final int MOST = 200;

	private final PaperCopies copies;

	private final HandOverCopies handOver;

	private final Spoken spoken;

	private final Clock clock;

	PaperController(PaperCopies copies, HandOverCopies handOver, Spoken spoken, Clock clock) {
		this.copies = copies;
		this.handOver = handOver;
		this.spoken = spoken;
		this.clock = clock;
	}

	@GetMapping
	String page(Actor actor, Model model) {
		model.addAttribute("open", this.copies.open(actor.agency()));
		model.addAttribute("handed", this.copies.handed(actor.agency(), this.clock.instant().minus(SHOWN), MOST));
		model.addAttribute("clerk", actor.holds(Role.CLERK));
		model.addAttribute("spoken", this.spoken);
		return "distribution/paper";
	}

	@PostMapping
	String tick(Actor clerk, @RequestParam(defaultValue = "") List<UUID> copy, RedirectAttributes redirect) {
		int handed = this.handOver.handOver(clerk, copy);
		redirect.addFlashAttribute("flash", (handed > 0) ? this.spoken.words("distribution.paper.ticked", handed)
				: this.spoken.words(copy.isEmpty() ? "distribution.paper.none" : "distribution.paper.before"));
		return "redirect:/register/paper";
	}

}
