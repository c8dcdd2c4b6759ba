package vn.roviec.web;

import java.util.Map;
import java.util.function.Supplier;

import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Does what a form asks for; where a rule says no, the page comes back with what was
 * typed and the sentence at its field. The field is the third part of the sentence's key:
 * "organisation.unit.name.missing" stands at "name".
 */
@Component
public class Forms {

	private final Spoken spoken;

	Forms(Spoken spoken) {
		this.spoken = spoken;
	}

	/**
	 * Answers a form.
	 * @param done key of what is said afterwards, "register.flash.books"; its last part
	 * is the form's name on the page
	 * @param wanted does it and says where to go on
	 * @param page shows the page again
	 */
	public ModelAndView take(String done, Map<String, String> typed, Model model, RedirectAttributes redirect,
			Supplier<String> wanted, Supplier<String> page) {
		try {
			String address = wanted.get();
			redirect.addFlashAttribute("flash", this.spoken.words(done));
			return new ModelAndView("redirect:" + address);
		}
		catch (Refused ex) {
			model.addAttribute("wrong", done.substring(done.lastIndexOf('.') + 1));
			model.addAttribute("wrongField", field(ex.messageKey()));
			model.addAttribute("sentence", this.spoken.words(ex));
			model.addAttribute("typed", typed);
			return new ModelAndView(page.get(), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
		}
	}

	private static String field(String key) {
		String[] parts = key.split("\\.");
		return (parts.length > 3) ? parts[2] : "";
	}

}
