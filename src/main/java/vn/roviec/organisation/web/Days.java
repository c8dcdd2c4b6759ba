package vn.roviec.organisation.web;

import java.time.LocalDate;

import vn.roviec.web.Spoken;
import vn.roviec.web.TypedDay;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;

/** Reads the days that these pages ask for. */
@Component
class Days {

	private final Spoken spoken;

	Days(Spoken spoken) {
		this.spoken = spoken;
	}

	LocalDate today() {
		return this.spoken.today();
	}

	/**
	 * The day that was typed.
	 * @param key of the field's sentences: with ".missing" and ".unread"
	 */
	LocalDate read(String typed, String key) {
		if (typed.isBlank()) {
			throw new Refused(key + ".missing");
		}
		return TypedDay.first(today()).read(typed).orElseThrow(() -> new Refused(key + ".unread", typed.strip()));
	}

	/** As above; today where nothing was typed. */
	LocalDate orToday(String typed, String key) {
		return typed.isBlank() ? today() : read(typed, key);
	}

}
