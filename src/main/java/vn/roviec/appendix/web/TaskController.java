package vn.roviec.appendix.web;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.appendix.TaskId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TaskController {

	private final TaskPages pages;

	TaskController(TaskPages pages) {
		this.pages = pages;
	}

	/**
	 * The page of a task.
	 * @param doing which of the rarer forms is open, "" for none
	 */
	@GetMapping("/tasks/{id}")
	String task(Actor actor, @PathVariable UUID id, @RequestParam(name = "do", defaultValue = "") String doing,
			Model model) {
		this.pages.fill(actor, new TaskId(id), doing, model);
		return TaskPages.VIEW;
	}

}
