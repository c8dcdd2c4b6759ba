package vn.roviec.register.web;

import java.util.Map;
import java.util.function.Supplier;

import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does what a form of the register asks for, or brings it back with what was typed and
 * the sentence at its field: the third part of the sentence's key.
 */
@Component
class RegisterForms {

	private final Spoken spoken;

	RegisterForms(Spoken spoken) {
		this.spoken = spoken;
	}

	/**
	 * Answers a form.
	 * @param form its name on the page; also the key of what is said afterwards
	 * @param wanted does it and says where to go on
	 * @param page shows the page again
	 */
	ModelAndView take(String form, Map<String, String> typed, Model model, RedirectAttributes redirect,
			Supplier<String> wanted, Supplier<String> page) {
		try {
			String address = wanted.get();
			redirect.addFlashAttribute("flash", this.spoken.words("register.flash." + form));
			return new ModelAndView("redirect:" + address);
		}
		catch (Refused ex) {
			String[] parts = ex.messageKey().split("\\.");
			model.addAttribute("wrong", form);
			model.addAttribute("wrongField", (parts.length > 3) ? parts[2] : "");
			model.addAttribute("sentence", this.spoken.words(ex));
			model.addAttribute("typed", typed);
			return new ModelAndView(page.get(), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
		}
	}

}
