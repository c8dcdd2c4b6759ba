package vn.roviec.security.web;

import java.util.List;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.security.FactorRule;
import vn.roviec.security.KeepFactor;
import vn.roviec.security.SecondFactors;
import vn.roviec.security.SecondStep;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own account, and the second factor that belongs to it. */
@Controller
@RequestMapping("/account")
class MyAccountController {

	private static final String PAGE = "security/account";

	private static final String CODES = "security/codes";

	private final KeepFactor keep;

	private final SecondFactors factors;

	private final SecondStep step;

	private final MessageSource messages;

	MyAccountController(KeepFactor keep, SecondFactors factors, SecondStep step, MessageSource messages) {
		this.keep = keep;
		this.factors = factors;
		this.step = step;
		this.messages = messages;
	}

	@GetMapping
	String account(Actor actor, Model model) {
		FactorRule rule = this.factors.rule(actor.agency());
		model.addAttribute("person", actor);
		model.addAttribute("username", this.keep.usernameOf(actor));
		model.addAttribute("factorOn", rule != FactorRule.OFF);
		model.addAttribute("demanded", this.keep.demanded(actor));
		model.addAttribute("factor", this.factors.has(actor.agency(), actor.officer()));
		model.addAttribute("codesLeft", this.factors.recoveryCodes(actor.agency(), actor.officer()));
		return PAGE;
	}

	@GetMapping("/factor")
	String enrol(Actor actor, Model model) {
		if (this.factors.rule(actor.agency()) == FactorRule.OFF || this.factors.has(actor.agency(), actor.officer())) {
			return "redirect:/account";
		}
		FactorPage.show(this.keep.enrol(actor), "/account/factor", model);
		return FactorPage.VIEW;
	}

	@PostMapping("/factor")
	String confirm(Actor actor, @RequestParam(defaultValue = "") String code, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		if (this.factors.rule(actor.agency()) == FactorRule.OFF) {
			throw new NotFound("second factor");
		}
		return codes(() -> this.step.enrol(actor, code, request, response), model, response, () -> enrol(actor, model));
	}

	@PostMapping("/factor/codes")
	String renew(Actor actor, @RequestParam(defaultValue = "") String code, Model model, HttpServletResponse response) {
		return codes(() -> this.keep.renew(actor, code), model, response, () -> account(actor, model));
	}

	@PostMapping("/factor/remove")
	String remove(Actor actor, @RequestParam(defaultValue = "") String code, Model model,
			HttpServletResponse response) {
		return codes(() -> {
			this.keep.remove(actor, code);
			return List.of();
		}, model, response, () -> account(actor, model));
	}

	/** Shows codes that were made this once; where a rule says no, the page again. */
	private String codes(Supplier<List<String>> wanted, Model model, HttpServletResponse response,
			Supplier<String> page) {
		try {
			List<String> codes = wanted.get();
			model.addAttribute("codes", codes);
			model.addAttribute("next", "/account");
			return codes.isEmpty() ? "redirect:/account" : CODES;
		}
		catch (Refused ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("wrong", true);
			model.addAttribute("sentence", this.messages.getMessage(ex.messageKey(), ex.arguments(), ex.messageKey(),
					LocaleContextHolder.getLocale()));
			return page.get();
		}
	}

}
