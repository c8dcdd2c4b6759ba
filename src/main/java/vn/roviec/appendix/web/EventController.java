package vn.roviec.appendix.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.Valid;
import vn.roviec.agency.Actor;
import vn.roviec.appendix.EnterEvent;
import vn.roviec.appendix.TaskId;
import vn.roviec.web.TypedDay;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the day of the event from which a task's term counts. */
@Controller
class EventController {

	private final TaskAnswers answers;

	private final EnterEvent enterEvent;

	private final Clock clock;

	EventController(TaskAnswers answers, EnterEvent enterEvent, Clock clock) {
		this.answers = answers;
		this.enterEvent = enterEvent;
		this.clock = clock;
	}

	@PostMapping("/tasks/{id}/event")
	ModelAndView event(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("event") EventForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.enterEvent.enter(actor, task, day(form.date(), "task.form.date"),
						form.due().isEmpty() ? null : day(form.due(), "task.event.due.wrong"), form.words()));
	}

	private LocalDate day(String typed, String wrong) {
		return TypedDay.any(LocalDate.now(this.clock)).read(typed).orElseThrow(() -> new Refused(wrong));
	}

}
