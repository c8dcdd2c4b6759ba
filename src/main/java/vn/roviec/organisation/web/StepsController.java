package vn.roviec.organisation.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.organisation.RetrySteps;
import vn.roviec.organisation.StepSubjects;
import vn.roviec.organisation.StepSubjects.Subject;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
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

	private final Sheets sheets;

	private final Spoken spoken;

	private final Tabs tabs;

	StepsController(StuckSteps steps, RetrySteps retry, StepSubjects subjects, RunningVersions versions,
			StepTrouble trouble, Sheets sheets, Spoken spoken, Tabs tabs) {
		this.steps = steps;
		this.retry = retry;
		this.subjects = subjects;
		this.versions = versions;
		this.trouble = trouble;
		this.sheets = sheets;
		this.spoken = spoken;
		this.tabs = tabs;
	}

	@GetMapping
	String stuck(Actor actor, Model model) {
		String agency = actor.agency().toString();
		this.tabs.show(PAGE, model);
		model.addAttribute("lines", lines(actor));
		model.addAttribute("versions", this.versions.of(agency));
		return "organisation/steps";
	}

	@GetMapping("/sheet")
	SheetTable sheet(Actor actor) {
		return this.sheets.titled(actor.agency(), this.spoken.words("organisation.steps.title"))
			.column("organisation.steps.step", 30)
			.column("organisation.steps.versions.process", 30)
			.column("organisation.steps.subject", 50)
			.column("organisation.steps.since", 20)
			.column("organisation.steps.tries", 10)
			.column("organisation.steps.error", 60)
			.column("organisation.steps.sheet.reference", 16)
			.of(lines(actor).stream()
				.map((line) -> List.of(line.step(), line.process(), line.title(), line.since(),
						String.valueOf(line.tries()), line.error(), line.reference()))
				.toList());
	}

	private List<Line> lines(Actor actor) {
		return this.steps.of(actor.agency().toString()).stream().map((step) -> line(actor, step)).toList();
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
