package vn.roviec.notification.web;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import jakarta.validation.Valid;
import vn.roviec.agency.Actor;
import vn.roviec.notification.NoticePreference;
import vn.roviec.notification.NoticePreferences;
import vn.roviec.notification.calendar.CalendarLinks;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page on which each officer chooses how to be told. */
@Controller
@RequestMapping("/notices")
class PreferencesController {

	private static final String VIEW = "notification/preferences";

	private static final String BACK = "redirect:/notices/preferences";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

	private final NoticePreferences preferences;

	private final CalendarLinks links;

	private final MessageSource messages;

	private final Clock clock;

	private final boolean mailed;

	PreferencesController(NoticePreferences preferences, CalendarLinks links, MessageSource messages, Clock clock,
			@Value("${spring.mail.host:}") String mailHost) {
		this.preferences = preferences;
		this.links = links;
		this.messages = messages;
		this.clock = clock;
		this.mailed = !mailHost.isBlank();
	}

	@GetMapping("/preferences")
	String preferences(Actor actor, Model model) {
		model.addAttribute("form", PreferenceForm.of(this.preferences.of(actor.agency(), actor.officer())));
		fill(actor, model);
		return VIEW;
	}

	@PostMapping("/preferences")
	ModelAndView choose(Actor actor, @Valid @ModelAttribute("form") PreferenceForm form, BindingResult errors,
			Model model, Locale locale, RedirectAttributes redirect) {
		NoticePreference chosen = form.checked(errors);
		if (chosen == null) {
			fill(actor, model);
			return new ModelAndView(VIEW, HttpStatus.UNPROCESSABLE_ENTITY);
		}
		this.preferences.choose(actor, chosen);
		redirect.addFlashAttribute("flash", said("notices.preferences.kept", locale));
		return new ModelAndView(BACK);
	}

	/** The address is shown once, on the page that follows; nobody can read it again. */
	@PostMapping("/calendar")
	String makeLink(Actor actor, RedirectAttributes redirect) {
		String path = "/calendar/" + this.links.make(actor) + ".ics";
		redirect.addFlashAttribute("calendarAddress",
				ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString());
		return BACK;
	}

	@PostMapping("/calendar/revoke")
	String revokeLink(Actor actor, Locale locale, RedirectAttributes redirect) {
		this.links.revoke(actor);
		redirect.addFlashAttribute("flash", said("notices.calendar.revoked", locale));
		return BACK;
	}

	private void fill(Actor actor, Model model) {
		model.addAttribute("mailed", this.mailed);
		model.addAttribute("linkMade",
				this.links.made(actor).map((made) -> TIME.format(made.atZone(this.clock.getZone()))).orElse(null));
	}

	private String said(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
