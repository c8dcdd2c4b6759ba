package vn.roviec.calendar.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.appendix.AgencyLadder;
import vn.roviec.appendix.OpenDeadlines;
import vn.roviec.calendar.ChangeLadder;
import vn.roviec.deadline.Audience;
import vn.roviec.deadline.LadderVersion;
import vn.roviec.deadline.Ladders;
import vn.roviec.deadline.RungKind;
import vn.roviec.web.Spoken;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agency's ladder of reminders as a table, tried before it is saved. */
@Controller
class LadderController {

	private static final String VIEW = "calendar/ladder";

	private static final int SHOWN = 50;

	private final Ladders ladders;

	private final AgencyLadder present;

	private final ChangeLadder change;

	private final OpenDeadlines deadlines;

	private final TryLadder trials;

	private final RungWords words;

	private final Spoken spoken;

	LadderController(Ladders ladders, AgencyLadder present, ChangeLadder change, OpenDeadlines deadlines,
			TryLadder trials, RungWords words, Spoken spoken) {
		this.ladders = ladders;
		this.present = present;
		this.change = change;
		this.deadlines = deadlines;
		this.trials = trials;
		this.words = words;
		this.spoken = spoken;
	}

	@GetMapping("/agency/ladder")
	String ladder(Actor actor, Model model) {
		int seen = this.ladders.latest(actor.agency()).map(LadderVersion::number).orElse(0);
		return fill(actor,
				LadderForm.of(this.present.of(actor.agency()).folded(), seen, this.spoken.day(this.trials.sample())),
				null, model);
	}

	/** Shows the days of a task under the typed ladder; nothing is saved. */
	@PostMapping("/agency/ladder/try")
	ModelAndView tries(Actor actor, @RequestParam MultiValueMap<String, String> sent, Model model) {
		LadderForm form = LadderForm.of(sent);
		boolean right = form.wrong().isEmpty();
		TryLadder.Trial trial = right ? this.trials.of(actor.agency(), form.ladder(), form) : null;
		return new ModelAndView(fill(actor, form, trial, model),
				right ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY);
	}

	@PostMapping("/agency/ladder")
	ModelAndView save(Actor actor, @RequestParam MultiValueMap<String, String> sent, Model model,
			RedirectAttributes redirect) {
		LadderForm form = LadderForm.of(sent);
		if (!form.wrong().isEmpty()) {
			return new ModelAndView(fill(actor, form, null, model), HttpStatus.UNPROCESSABLE_ENTITY);
		}
		this.change.change(actor, form.seen(), Optional.of(form.ladder()));
		redirect.addFlashAttribute("flash", this.spoken.words("ladder.flash.saved"));
		return new ModelAndView("redirect:/agency/ladder");
	}

	/** Goes back to the ladder of everybody. */
	@PostMapping("/agency/ladder/standard")
	String standard(Actor actor, @RequestParam int seen, RedirectAttributes redirect) {
		this.change.change(actor, seen, Optional.empty());
		redirect.addFlashAttribute("flash", this.spoken.words("ladder.flash.standard"));
		return "redirect:/agency/ladder";
	}

	private String fill(Actor actor, LadderForm form, TryLadder.@Nullable Trial trial, Model model) {
		List<LadderVersion> versions = this.ladders.versions(actor.agency());
		model.addAttribute("ladder", form);
		model.addAttribute("wrong", form.wrong());
		model.addAttribute("trial", trial);
		model.addAttribute("own", !versions.isEmpty() && versions.get(0).own());
		model.addAttribute("versions", versions.stream().map(this::said).toList());
		model.addAttribute("audiences", Audience.values());
		model.addAttribute("kinds", RungKind.values());
		model.addAttribute("tasks", this.deadlines.of(actor.agency()).stream().limit(SHOWN).toList());
		boolean mayEdit = actor.holds(Role.ADMINISTRATOR);
		model.addAttribute("mayEdit", mayEdit);
		model.addAttribute("lines", mayEdit ? List.of() : this.words.lines(this.present.of(actor.agency())));
		return VIEW;
	}

	private String said(LadderVersion version) {
		return this.spoken.words(version.own() ? "ladder.version" : "ladder.version.standard",
				String.valueOf(version.number()), version.savedBy(), this.spoken.moment(version.validFrom()));
	}

}
