package vn.roviec.signature.web;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import vn.roviec.signature.KeyEntry;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Says what is known of a key. */
@Component
class KeyPage {

	private final Spoken spoken;

	private final Clock clock;

	KeyPage(Spoken spoken, Clock clock) {
		this.spoken = spoken;
		this.clock = clock;
	}

	@Nullable View of(@Nullable KeyEntry key) {
		if (key == null) {
			return null;
		}
		return new View(key.subject(), key.issuer(), this.spoken.day(this.spoken.dayOf(key.validFrom())),
				this.spoken.day(this.spoken.dayOf(key.validTo())), key.validAt(this.clock.instant()), key.wrapped(),
				this.spoken.moment(key.restsUntil()));
	}

	/**
	 * A key in words.
	 *
	 * @param rests until when no PIN is taken, blank where it is
	 */
	record View(String subject, String issuer, String from, String to, boolean valid, boolean wrapped, String rests) {

	}

}
