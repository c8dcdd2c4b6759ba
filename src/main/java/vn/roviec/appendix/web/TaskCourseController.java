package vn.roviec.appendix.web;

import java.util.UUID;

import jakarta.validation.Valid;
import vn.roviec.agency.Actor;
import vn.roviec.appendix.AddComment;
import vn.roviec.appendix.CancelTask;
import vn.roviec.appendix.MoveDeadline;
import vn.roviec.appendix.ReportProgress;
import vn.roviec.appendix.TaskId;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happens to a task beside its steps: progress, words, a moved date, its end. */
@Controller
@RequestMapping("/tasks/{id}")
class TaskCourseController {

	private final TaskAnswers answers;

	private final ReportProgress reportProgress;

	private final CancelTask cancelTask;

	private final MoveDeadline moveDeadline;

	private final AddComment addComment;

	private final TypedDates dates;

	TaskCourseController(TaskAnswers answers, ReportProgress reportProgress, CancelTask cancelTask,
			MoveDeadline moveDeadline, AddComment addComment, TypedDates dates) {
		this.answers = answers;
		this.reportProgress = reportProgress;
		this.cancelTask = cancelTask;
		this.moveDeadline = moveDeadline;
		this.addComment = addComment;
		this.dates = dates;
	}

	@PostMapping("/progress")
	ModelAndView progress(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("progress") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.reportProgress.report(actor, task, percent(form), form.words()));
	}

	private static int percent(TaskForm form) {
		String typed = form.percent().replace("%", "").strip();
		if (!typed.matches("\\d{1,3}")) {
			throw new Refused("task.progress.percent");
		}
		return Integer.parseInt(typed);
	}

	@PostMapping("/cancel")
	ModelAndView cancel(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("cancel") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.cancelTask.cancel(actor, task, form.words()));
	}

	@PostMapping("/move-deadline")
	ModelAndView moveDeadline(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("move") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.moveDeadline.move(actor, task, this.dates.of(form), form.words()));
	}

	@PostMapping("/comments")
	ModelAndView comment(Actor actor, @PathVariable UUID id, @Valid @ModelAttribute("comment") TaskForm form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		TaskId task = new TaskId(id);
		return this.answers.to(actor, task, errors, model, redirect,
				() -> this.addComment.add(actor, task, form.words()));
	}

}
