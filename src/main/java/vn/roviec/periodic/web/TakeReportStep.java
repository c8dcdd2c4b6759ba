package vn.roviec.periodic.web;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.periodic.ReportId;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a step of a report for a page, and answers as its reader needs. */
@Component
class TakeReportStep {

	private final ReportPages pages;

	private final AuditLog audit;

	private final Spoken spoken;

	TakeReportStep(ReportPages pages, AuditLog audit, Spoken spoken) {
		this.pages = pages;
		this.audit = audit;
		this.spoken = spoken;
	}

	/**
	 * Takes the step; where a rule refuses it, the page comes back with the sentence and
	 * what was typed.
	 * @param done message key after "report.done.", also the form's name
	 * @throws Conflict where somebody was faster: who and when
	 */
	ModelAndView take(Actor actor, ReportId id, String done, Runnable step, Model model, RedirectAttributes redirect) {
		try {
			step.run();
		}
		catch (Refused ex) {
			model.addAttribute("refusal", this.spoken.words(ex));
			model.addAttribute("refused", done);
			return new ModelAndView(this.pages.show(actor, id, model), HttpStatus.UNPROCESSABLE_ENTITY);
		}
		catch (Conflict ex) {
			throw (ex.who() != null) ? ex : named(actor, id, ex);
		}
		redirect.addFlashAttribute("flash", this.spoken.words("report.done." + done));
		return new ModelAndView("redirect:/reports/" + id);
	}

	private Conflict named(Actor actor, ReportId id, Conflict conflict) {
		List<AuditEntry> people = this.audit.of(actor.agency(), id.value())
			.stream()
			.filter((entry) -> !entry.actorName().isBlank())
			.toList();
		if (people.isEmpty()) {
			return conflict;
		}
		AuditEntry last = people.get(people.size() - 1);
		return new Conflict(conflict.what(), last.actorName(), last.at());
	}

}
