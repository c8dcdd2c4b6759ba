package vn.roviec.appendix.web;

import java.util.Map;
import java.util.Set;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.TaskId;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does what a form asks for; where a rule says no, the page comes back with what was
 * written and the sentence at its field.
 */
@Component
class TaskAnswers {

	/**
	 * At which field a refusal stands, by the beginning of its key; else at the words.
	 */
	private static final Map<String, String> FIELDS = Map.ofEntries(Map.entry("upload.", "files"),
			Map.entry("task.progress.percent", "percent"), Map.entry("task.deadline.past", "date"),
			Map.entry("task.deadline.same", "date"), Map.entry("task.extension.day", "date"),
			Map.entry("task.form.date", "date"), Map.entry("task.form.officer", "officer"),
			Map.entry("task.document.choose", "document"), Map.entry("task.event.due", "due"),
			Map.entry("task.event.same", "date"), Map.entry("task.part.day", "date"));

	/** Refusals that stand at the form as a whole. */
	private static final Set<String> AT_THE_FORM = Set.of("task.confirm.own", "task.part.open", "task.part.notNow");

	private final TaskPages pages;

	private final Spoken spoken;

	TaskAnswers(TaskPages pages, Spoken spoken) {
		this.pages = pages;
		this.spoken = spoken;
	}

	ModelAndView to(Actor actor, TaskId task, BindingResult form, Model model, RedirectAttributes redirect,
			Runnable wanted) {
		if (!form.hasErrors()) {
			try {
				wanted.run();
				redirect.addFlashAttribute("flash", this.spoken.words("task.flash." + form.getObjectName()));
				return new ModelAndView("redirect:/tasks/" + task);
			}
			catch (Refused ex) {
				note(ex, form);
			}
		}
		if (form.getTarget() == null) {
			// an id that is none, which no form of ours sends: nothing of it could be
			// read
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
		}
		this.pages.fill(actor, task, form.getObjectName(), model);
		return new ModelAndView(TaskPages.VIEW, HttpStatus.UNPROCESSABLE_ENTITY);
	}

	private static void note(Refused ex, BindingResult form) {
		if (AT_THE_FORM.contains(ex.messageKey())) {
			form.reject(ex.messageKey(), ex.arguments(), ex.messageKey());
			return;
		}
		String field = FIELDS.entrySet()
			.stream()
			.filter((known) -> ex.messageKey().startsWith(known.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("words");
		form.rejectValue(field, ex.messageKey(), ex.arguments(), ex.messageKey());
	}

}
