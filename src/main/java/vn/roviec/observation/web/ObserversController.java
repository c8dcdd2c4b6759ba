package vn.roviec.observation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.observation.EndObservation;
import vn.roviec.observation.GrantObservation;
import vn.roviec.observation.Granting;
import vn.roviec.observation.Look;
import vn.roviec.observation.Looks;
import vn.roviec.observation.Observations;
import vn.roviec.web.Forms;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;
import vn.roviec.web.TypedDay;
import vn.roviec.web.TypedId;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may look at the agency until when, and who has looked. */
@Controller
@RequestMapping("/agency/observers")
class ObserversController {

	private static final String PAGE = "/agency/observers";

	private static final String KEY = "observation.grant.";

	private static final int PAGE_SIZE = 50;

	private final Observations observations;

	private final Looks looks;

	private final GrantObservation grantObservation;

	private final EndObservation endObservation;

	private final Forms forms;

	private final Sheets sheets;

	private final Spoken spoken;

	ObserversController(Observations observations, Looks looks, GrantObservation grantObservation,
			EndObservation endObservation, Forms forms, Sheets sheets, Spoken spoken) {
		this.observations = observations;
		this.looks = looks;
		this.grantObservation = grantObservation;
		this.endObservation = endObservation;
		this.forms = forms;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	@GetMapping
	String observers(Actor actor, @RequestParam(required = false) @Nullable Long before, Model model) {
		LocalDate today = this.spoken.today();
		model.addAttribute("observations", this.observations.of(actor.agency()));
		model.addAttribute("today", today);
		model.addAttribute("mayDecide", GrantObservation.mayDecide(actor));
		model.addAttribute("agencies", this.observations.observers(actor.agency(), today));
		List<Look> found = this.looks.of(actor.agency(), (before != null) ? before : Long.MAX_VALUE, PAGE_SIZE + 1);
		List<Look> shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
		model.addAttribute("looks", shown.stream().map(this::line).toList());
		model.addAttribute("older",
				(found.size() > PAGE_SIZE) ? PAGE + "?before=" + shown.get(PAGE_SIZE - 1).number() : null);
		return "observation/observers";
	}

	/** Who has looked, the newest first. */
	@GetMapping("/sheet")
	SheetTable sheet(Actor actor) {
		return this.sheets.titled(actor.agency(), this.spoken.words("observation.looks"))
			.column("organisation.audit.at", 20)
			.column("observation.looks.who", 44)
			.column("observation.looks.what", 80)
			.of(this.looks.count(actor.agency()), (line) -> {
				long before = Long.MAX_VALUE;
				for (List<Look> some = page(actor, before); !some.isEmpty(); some = page(actor, before)) {
					some.stream().map(this::line).forEach((look) -> line.accept(look.cells()));
					before = some.get(some.size() - 1).number();
				}
			});
	}

	private List<Look> page(Actor actor, long before) {
		return this.looks.of(actor.agency(), before, SheetTable.FETCHED);
	}

	@PostMapping
	ModelAndView grant(Actor actor, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
		return this.forms.take("observation.flash.grant", typed, model, redirect, () -> {
			this.grantObservation.grant(actor, new Granting(observer(typed), day(typed, "firstDay"),
					day(typed, "lastDay"), typed.getOrDefault("basis", "")));
			return PAGE;
		}, () -> observers(actor, null, model));
	}

	@PostMapping("/{id}/end")
	ModelAndView end(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		return this.forms.take("observation.flash.end", Map.of(), model, redirect, () -> {
			this.endObservation.end(actor, id);
			return PAGE;
		}, () -> observers(actor, null, model));
	}

	private static AgencyId observer(Map<String, String> typed) {
		AgencyId observer = TypedId.read(typed.get("observer"), AgencyId::new);
		if (observer == null) {
			throw new Refused(KEY + "observer.missing");
		}
		return observer;
	}

	/** The first day may be left out: it is today then. */
	private LocalDate day(Map<String, String> typed, String field) {
		String written = typed.getOrDefault(field, "");
		boolean first = field.equals("firstDay");
		if (written.isBlank() && first) {
			return this.spoken.today();
		}
		if (written.isBlank()) {
			throw new Refused(KEY + field + ".missing");
		}
		TypedDay days = first ? TypedDay.first(this.spoken.today()) : TypedDay.last(this.spoken.today());
		return days.read(written).orElseThrow(() -> new Refused(KEY + field + ".unread", written.strip()));
	}

	private Line line(Look look) {
		return new Line(look.number(), this.spoken.moment(look.at()), look.who(), look.words());
	}

	/** One look in words. */
	record Line(long number, String at, String who, String words) {

		List<String> cells() {
			return List.of(this.at, this.who, this.words);
		}

	}

}
