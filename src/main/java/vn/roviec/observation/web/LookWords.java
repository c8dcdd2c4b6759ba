package vn.roviec.observation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import vn.roviec.report.TaskFilter;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says in Vietnamese which page was opened and what was asked of it, as the agencies that
 * were looked at read it.
 */
@Component
class LookWords {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final MessageSource messages;

	LookWords(MessageSource messages) {
		this.messages = messages;
	}

	String page(String page, Object... arguments) {
		return String.valueOf(this.messages.getMessage("lens.look." + page, arguments, VIETNAMESE));
	}

	/** As above, with what the filter lets through. */
	String page(String page, TaskFilter filter) {
		List<String> words = new ArrayList<>(List.of(page(page)));
		String state = filter.state();
		if (filter.obstructed()) {
			words.add(page("obstructed"));
		}
		else if (state != null) {
			words.add(state(state));
		}
		if (filter.unit() != null) {
			words.add(page("unit"));
		}
		if (filter.plan() != null) {
			words.add(page("plan"));
		}
		if (filter.month() != null) {
			words.add(page("month", filter.month().toString()));
		}
		words.add((filter.year() != null) ? page("year", String.valueOf(filter.year())) : page("years"));
		return String.join(" · ", words);
	}

	/** The same page as a list that is taken away. */
	String taken(String page) {
		return page(page) + " · " + page("taken");
	}

	/** As above, with what the filter lets through. */
	String taken(String page, TaskFilter filter) {
		return page(page, filter) + " · " + page("taken");
	}

	private String state(String state) {
		return state.startsWith("late-") ? page("late", state.substring("late-".length()))
				: String.valueOf(this.messages.getMessage("follow.state." + state, null, VIETNAMESE));
	}

}
