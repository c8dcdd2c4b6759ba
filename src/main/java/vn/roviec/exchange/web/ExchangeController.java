package vn.roviec.exchange.web;

import java.io.IOException;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.exchange.ExchangeCodes;
import vn.roviec.exchange.KeepExchangeCode;
import vn.roviec.exchange.ReceiveStatus;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The agency's code in the exchange, and what receivers report. */
@Controller
@RequestMapping("/exchange")
class ExchangeController {

	private static final String VIEW = "exchange/exchange";

	private final ExchangeCodes codes;

	private final KeepExchangeCode keepCode;

	private final ReceiveStatus receiveStatus;

	private final Spoken spoken;

	ExchangeController(ExchangeCodes codes, KeepExchangeCode keepCode, ReceiveStatus receiveStatus, Spoken spoken) {
		this.codes = codes;
		this.keepCode = keepCode;
		this.receiveStatus = receiveStatus;
		this.spoken = spoken;
	}

	@GetMapping
	String page(Actor actor, Model model) {
		model.addAttribute("code", this.codes.of(actor.agency()).orElse(""));
		model.addAttribute("mayName", actor.holds(Role.ADMINISTRATOR));
		model.addAttribute("mayReceive", actor.holds(Role.CLERK));
		return VIEW;
	}

	@PostMapping("/code")
	ModelAndView code(Actor actor, @RequestParam(defaultValue = "") String code, Model model,
			RedirectAttributes redirect) {
		try {
			this.keepCode.keep(actor, code);
			redirect.addFlashAttribute("flash", this.spoken.words("exchange.code.kept", code.strip()));
			return new ModelAndView("redirect:/exchange");
		}
		catch (Refused ex) {
			model.addAttribute("typed", code);
			return again(actor, "exchange-code", ex, model);
		}
	}

	@PostMapping("/status")
	ModelAndView status(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, Model model,
			RedirectAttributes redirect) throws IOException {
		try {
			if (file == null || file.isEmpty()) {
				throw new Refused("exchange.status.missing");
			}
			ReceiveStatus.Noted noted = this.receiveStatus.receive(actor, file.getBytes());
			redirect.addFlashAttribute("flash",
					this.spoken.words(noted.fresh() ? "exchange.noted" : "exchange.known", noted.status().from().name(),
							this.spoken.words("exchange.code." + noted.status().code()),
							noted.status().responseFor().symbol()));
			return new ModelAndView("redirect:/plans/" + noted.subject() + "?tab=documents");
		}
		catch (Refused ex) {
			return again(actor, "exchange-status", ex, model);
		}
	}

	private ModelAndView again(Actor actor, String form, Refused refused, Model model) {
		model.addAttribute("wrong", form);
		model.addAttribute("sentence", this.spoken.words(refused));
		return new ModelAndView(page(actor, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
	}

}
