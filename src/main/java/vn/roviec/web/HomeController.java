package vn.roviec.web;

import vn.roviec.security.CurrentActor;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class HomeController {

	private final CurrentActor actor;

	HomeController(CurrentActor actor) {
		this.actor = actor;
	}

	@GetMapping("/")
	String home() {
		return this.actor.find()
			.map((actor) -> actor.observes() ? "redirect:/lens" : "redirect:/worklist")
			.orElse("redirect:/login");
	}

}
