package vn.roviec.security.web;

import jakarta.validation.Valid;
import vn.roviec.security.FirstAgency;
import vn.roviec.security.FirstSetup;
import vn.roviec.workflow.NotFound;

import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Profile("!demo")
@RequestMapping("/setup/{token}")
class SetupController {

	private static final String FORM = "security/setup";

	private final FirstSetup setup;

	SetupController(FirstSetup setup) {
		this.setup = setup;
	}

	@GetMapping
	String form(@PathVariable String token, Model model) {
		open(token);
		model.addAttribute("form", new FirstAgency("", "", "", "", "", ""));
		return FORM;
	}

	@PostMapping
	ModelAndView complete(@PathVariable String token, @Valid @ModelAttribute("form") FirstAgency form,
			BindingResult errors) {
		open(token);
		if (errors.hasErrors()) {
			return new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_ENTITY);
		}
		if (!this.setup.complete(token, form)) {
			throw new NotFound("setup");
		}
		return new ModelAndView("redirect:/login");
	}

	private void open(String token) {
		if (!this.setup.offers(token)) {
			throw new NotFound("setup");
		}
	}

}
