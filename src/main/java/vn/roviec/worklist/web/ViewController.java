package vn.roviec.worklist.web;

import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;
import vn.roviec.worklist.SaveView;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps and forgets one's own views of the list. */
@Controller
class ViewController {

	private final SaveView saveView;

	private final Spoken spoken;

	ViewController(SaveView saveView, Spoken spoken) {
		this.saveView = saveView;
		this.spoken = spoken;
	}

	@PostMapping("/worklist/views")
	String save(Actor actor, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String back,
			RedirectAttributes redirect) {
		ListForm list = ListForm.ofQuery(back).fromStart();
		try {
			this.saveView.save(actor, name, list.query());
			redirect.addFlashAttribute("flash", this.spoken.words("worklist.view.saved", name.strip()));
		}
		catch (Refused ex) {
			redirect.addFlashAttribute("flashAttention", this.spoken.words(ex));
		}
		return "redirect:" + list.address();
	}

	@PostMapping("/worklist/views/{id}/forget")
	String forget(Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String back,
			RedirectAttributes redirect) {
		this.saveView.forget(actor, id);
		redirect.addFlashAttribute("flash", this.spoken.words("worklist.view.forgotten"));
		return "redirect:" + ListForm.ofQuery(back).address();
	}

}
