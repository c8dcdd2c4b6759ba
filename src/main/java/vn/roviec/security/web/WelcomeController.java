package vn.roviec.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import vn.roviec.security.OfficerAccounts;
import vn.roviec.security.SetPassword;
import vn.roviec.security.SignInAttempts;
import vn.roviec.workflow.NotFound;

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
@RequestMapping("/welcome/{token}")
class WelcomeController {

	private static final String FORM = "security/welcome";

	private final OfficerAccounts accounts;

	private final SetPassword setPassword;

	private final SignInAttempts attempts;

	WelcomeController(OfficerAccounts accounts, SetPassword setPassword, SignInAttempts attempts) {
		this.accounts = accounts;
		this.setPassword = setPassword;
		this.attempts = attempts;
	}

	@GetMapping
	String form(@PathVariable String token, Model model) {
		open(token, model);
		model.addAttribute("form", new NewPassword(""));
		return FORM;
	}

	@PostMapping
	ModelAndView set(@PathVariable String token, @Valid @ModelAttribute("form") NewPassword form, BindingResult errors,
			Model model, HttpServletRequest request, HttpServletResponse response) {
		String username = open(token, model);
		if (errors.hasErrors()) {
			return new ModelAndView(FORM, HttpStatus.UNPROCESSABLE_ENTITY);
		}
		if (!this.setPassword.set(token, form.password())) {
			throw new NotFound("welcome");
		}
		// so that the link also lets in whose account others keep locked
		this.attempts.remember(username, request, response);
		return new ModelAndView("redirect:/login");
	}

	private String open(String token, Model model) {
		String username = this.accounts.usernameOf(token).orElseThrow(() -> new NotFound("welcome"));
		model.addAttribute("username", username);
		return username;
	}

}
