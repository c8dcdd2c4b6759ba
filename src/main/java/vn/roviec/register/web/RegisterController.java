package vn.roviec.register.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.register.OutgoingRegister;
import vn.roviec.register.RegisterEntry;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the outgoing register as it is known on paper; its filters live in the address.
 */
@Controller
class RegisterController {

	private static final int PAGE = 200;

	/** More than any commune numbers in a year. */
	private static final int WHOLE_YEAR = 10_000;

	private static final int LONGEST_SEARCH = 200;

	private final OutgoingRegister register;

	private final Clock clock;

	RegisterController(OutgoingRegister register, Clock clock) {
		this.register = register;
		this.clock = clock;
	}

	/**
	 * A page of the register.
	 * @param year the present one where none is asked for
	 * @param before {@link RegisterEntry#sequence()} of the last entry of the page before
	 * @param all the whole year at once, for printing
	 */
	@GetMapping("/register")
	String register(Actor actor, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Integer before,
			@RequestParam(defaultValue = "false") boolean all, Model model) {
		int shown = (year != null) ? year : LocalDate.now(this.clock).getYear();
		String search = q.strip().substring(0, Math.min(q.strip().length(), LONGEST_SEARCH));
		int limit = all ? WHOLE_YEAR : PAGE;
		List<RegisterEntry> entries = this.register.page(actor.agency(), shown, search,
				(before != null) ? before : Integer.MAX_VALUE, limit + 1);
		boolean more = entries.size() > limit;
		List<RegisterEntry> page = more ? entries.subList(0, limit) : entries;
		model.addAttribute("year", shown);
		model.addAttribute("years", this.register.years(actor.agency()));
		model.addAttribute("q", search);
		model.addAttribute("entries", page);
		model.addAttribute("voided", this.register.voided(actor.agency(), shown).size());
		model.addAttribute("next", more ? page.get(limit - 1).sequence() : null);
		return "register/register";
	}

}
