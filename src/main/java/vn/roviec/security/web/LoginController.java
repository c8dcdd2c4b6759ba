package vn.roviec.security.web;

import vn.roviec.security.CurrentActor;
import vn.roviec.security.DemoAccounts;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class LoginController {

	private final CurrentActor actor;

	private final ObjectProvider<DemoAccounts> demo;

	LoginController(CurrentActor actor, ObjectProvider<DemoAccounts> demo) {
		this.actor = actor;
		this.demo = demo;
	}

	@GetMapping("/login")
	String login(Model model) {
		if (this.actor.find().isPresent()) {
			return "redirect:/";
		}
		this.demo.ifAvailable((accounts) -> model.addAttribute("demoAccounts", accounts.offered()));
		return "login";
	}

}
