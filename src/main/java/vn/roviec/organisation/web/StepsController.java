package vn.roviec.organisation.web;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.organisation.RetrySteps;
import vn.roviec.organisation.StepSubjects;
import vn.roviec.organisation.StepSubjects.Subject;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.RunningVersions;
import vn.roviec.workflow.StuckStep;
import vn.roviec.workflow.StuckSteps;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps that the processes of the agency gave up, for its administrators. */
@Controller
@RequestMapping("/agency/steps")
class StepsController {

	private static final String PAGE = "/agency/steps";

	private final StuckSteps steps;

	private final RetrySteps retry;

	private final StepSubjects subjects;

	private final RunningVersions versions;

	private final StepTrouble trouble;

	private final Spoken spoken;

	private final Tabs tabs;

	StepsController(StuckSteps steps, RetrySteps retry, StepSubjects subjects, RunningVersions versions,
			StepTrouble trouble, Spoken spoken, Tabs tabs) {
		this.steps = steps;
		this.retry = retry;
		this.subjects = subjects;
		this.versions = versions;
		this.trouble = trouble;
		this.spoken = spoken;
		this.tabs = tabs;
	}

	@GetMapping
	String stuck(Actor actor, Model model) {
		String agency = actor.agency().toString();
		this.tabs.show(PAGE, model);
		model.addAttribute("lines", this.steps.of(agency).stream().map((step) -> line(actor, step)).toList());
		model.addAttribute("versions", this.versions.of(agency));
		return "organisation/steps";
	}

	@PostMapping("/{id}/retry")
	String one(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
		this.retry.retry(actor, id.toString());
		return again(redirect);
	}

	@PostMapping("/retry")
	String all(Actor actor, RedirectAttributes redirect) {
		this.retry.retryAll(actor);
		return again(redirect);
	}

	private String again(RedirectAttributes redirect) {
		redirect.addFlashAttribute("flash", this.spoken.words("organisation.flash.step-retry"));
		return "redirect:" + PAGE;
	}

	private Line line(Actor actor, StuckStep step) {
		Subject subject = this.subjects.of(actor.agency(), step.process(), UUID.fromString(step.subject()));
		return new Line(step.id(), step.stepName(), step.processName(), subject.title(), subject.path(),
				this.spoken.moment(step.since()), step.tries(), this.trouble.sentence(step), step.reference());
	}

	/**
	 * One step in words.
	 *
	 * @param path of the page of what it is about, null where there is none
	 */
	record Line(String id, String step, String process, String title, @Nullable String path, String since, long tries,
			String error, String reference) {
	}

}
