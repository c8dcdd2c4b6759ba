package vn.roviec.security.web;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.security.KeepFactor;
import vn.roviec.security.SecondStep;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What follows the password where a second factor is asked for. Whoever has not given the
 * password has nothing to do here.
 */
@Controller
@RequestMapping("/login")
class SecondStepController {

	private static final String HOME = "redirect:/";

	private static final String CODE = "security/code";

	private final SecondStep step;

	private final KeepFactor keep;

	SecondStepController(SecondStep step, KeepFactor keep) {
		this.step = step;
		this.keep = keep;
	}

	@GetMapping("/code")
	String code() {
		return this.step.owesCode().isPresent() ? CODE : HOME;
	}

	@PostMapping("/code")
	@Nullable String take(@RequestParam(defaultValue = "") String code, Model model, HttpServletRequest request,
			HttpServletResponse response) throws ServletException, IOException {
		Actor officer = this.step.owesCode().orElse(null);
		if (officer == null) {
			return HOME;
		}
		SecondStep.Outcome outcome = this.step.take(officer, code, request);
		if (outcome == SecondStep.Outcome.RIGHT) {
			this.step.goOn(request, response);
			return null;
		}
		if (outcome == SecondStep.Outcome.LOCKED) {
			this.step.end(request, response);
			return "redirect:/login?locked";
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("wrong", true);
		return CODE;
	}

	@GetMapping("/enrol")
	String enrol(Model model) {
		Actor officer = this.step.owesFactor().orElse(null);
		return (officer != null) ? show(officer, model) : HOME;
	}

	@PostMapping("/enrol")
	String confirm(@RequestParam(defaultValue = "") String code, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Actor officer = this.step.owesFactor().orElse(null);
		if (officer == null) {
			return HOME;
		}
		try {
			model.addAttribute("codes", this.step.enrol(officer, code, request, response));
			model.addAttribute("next", "/");
			return "security/codes";
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("wrong", true);
			return show(officer, model);
		}
	}

	private String show(Actor officer, Model model) {
		FactorPage.show(this.keep.enrol(officer), "/login/enrol", model);
		return FactorPage.VIEW;
	}

}
