package vn.roviec.worklist.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.OfficerId;
import vn.roviec.web.AbsenceWarning;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.BulkStep;
import vn.roviec.worklist.WorkInBulk;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a step with all ticked rows, and goes back to the list with a line for each. */
@Controller
class BulkController {

	private final WorkInBulk bulk;

	private final BulkLines lines;

	private final AbsenceWarning absence;

	private final Spoken spoken;

	BulkController(WorkInBulk bulk, BulkLines lines, AbsenceWarning absence, Spoken spoken) {
		this.bulk = bulk;
		this.lines = lines;
		this.absence = absence;
		this.spoken = spoken;
	}

	@PostMapping("/worklist/bulk")
	String take(Actor actor, @RequestParam(defaultValue = "") String step,
			@RequestParam(defaultValue = "") List<String> ids, @RequestParam(required = false) @Nullable UUID officer,
			@RequestParam(defaultValue = "") String back, RedirectAttributes redirect) {
		String list = "redirect:" + ListForm.ofQuery(back).address();
		if (ids.isEmpty()) {
			redirect.addFlashAttribute("flashAttention", this.spoken.words("worklist.bulk.none"));
			return list;
		}
		BulkStep.Said said = new BulkStep.Said((officer != null) ? new OfficerId(officer) : null);
		List<WorkInBulk.Outcome> outcomes = this.bulk.take(actor, step, ids, said);
		redirect.addFlashAttribute("bulk", this.lines.of(step, outcomes));
		warn(actor, said.officer(), outcomes, redirect);
		return list;
	}

	private void warn(Actor actor, @Nullable OfficerId officer, List<WorkInBulk.Outcome> outcomes,
			RedirectAttributes redirect) {
		if (officer != null && outcomes.stream().anyMatch(WorkInBulk.Outcome::isDone)) {
			this.absence.say(actor.agency(), officer,
					outcomes.stream()
						.filter(WorkInBulk.Outcome::isDone)
						.flatMap((outcome) -> Stream.ofNullable(outcome.item().due()))
						.toList(),
					redirect);
		}
	}

}
