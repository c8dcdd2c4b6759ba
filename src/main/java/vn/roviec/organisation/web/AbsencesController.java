package vn.roviec.organisation.web;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Absence;
import vn.roviec.agency.AbsenceId;
import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.organisation.EndAbsence;
import vn.roviec.organisation.NoteAbsence;
import vn.roviec.web.Forms;
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

/** Who is away and who stands in. */
@Controller
@RequestMapping("/agency/absences")
class AbsencesController {

	private static final String PAGE = "/agency/absences";

	private final NoteAbsence noteAbsence;

	private final EndAbsence endAbsence;

	private final AbsenceLines lines;

	private final Forms forms;

	private final Days days;

	private final Tabs tabs;

	AbsencesController(NoteAbsence noteAbsence, EndAbsence endAbsence, AbsenceLines lines, Forms forms, Days days,
			Tabs tabs) {
		this.noteAbsence = noteAbsence;
		this.endAbsence = endAbsence;
		this.lines = lines;
		this.forms = forms;
		this.days = days;
		this.tabs = tabs;
	}

	@GetMapping
	String absences(Actor actor, Model model) {
		this.tabs.show(PAGE, model);
		this.lines.show(actor, model);
		return "organisation/absences";
	}

	@PostMapping
	ModelAndView note(Actor actor, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.absence-note", typed, model, redirect, () -> {
			Absence noted = note(actor, typed);
			this.lines.warning(noted).ifPresent((words) -> redirect.addFlashAttribute("flashAttention", words));
			return PAGE;
		}, () -> absences(actor, model));
	}

	@PostMapping("/{id}/end")
	ModelAndView end(Actor actor, @PathVariable UUID id, Model model, RedirectAttributes redirect) {
		return this.forms.take("organisation.flash.absence-end", Map.of(), model, redirect, () -> {
			this.endAbsence.end(actor, new AbsenceId(id));
			return PAGE;
		}, () -> absences(actor, model));
	}

	private Absence note(Actor actor, Map<String, String> typed) {
		OfficerId officer = officer(typed, "officer");
		var first = this.days.read(typed.getOrDefault("firstDay", ""), "organisation.absence.firstDay");
		var last = this.days.read(typed.getOrDefault("lastDay", ""), "organisation.absence.lastDay");
		return this.noteAbsence.note(actor, (officer != null) ? officer : actor.officer(), first, last,
				officer(typed, "substitute"), typed.getOrDefault("reason", ""));
	}

	private static @Nullable OfficerId officer(Map<String, String> typed, String field) {
		String chosen = typed.getOrDefault(field, "");
		OfficerId officer = TypedId.read(chosen, OfficerId::new);
		if (officer == null && !chosen.isEmpty()) {
			throw new Refused("organisation.absence." + field + ".unknown");
		}
		return officer;
	}

}
