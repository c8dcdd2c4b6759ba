package vn.roviec.notification.web;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.roviec.notification.MailWay;
import vn.roviec.notification.NoticePreference;

import org.springframework.validation.BindingResult;

/**
 * How somebody wants to be told, as typed.
 *
 * @param mail name of a {@link MailWay}
 * @param quietFrom "21:00", blank where mails may come at any hour
 */
record PreferenceForm(
		@Pattern(regexp = "NONE|SINGLE|DIGEST", message = "{notices.preferences.mail.choose}") String mail,
		@Email(regexp = "[\\w.+-]*@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}|",
				message = "{notices.preferences.address.wrong}") @Size(max = 254,
						message = "{notices.preferences.address.wrong}") String address,
		String quietFrom, String quietUntil) {

	PreferenceForm(@Nullable String mail, @Nullable String address, @Nullable String quietFrom,
			@Nullable String quietUntil) {
		this.mail = (mail != null) ? mail : "";
		this.address = (address != null) ? address.strip() : "";
		this.quietFrom = (quietFrom != null) ? quietFrom.strip() : "";
		this.quietUntil = (quietUntil != null) ? quietUntil.strip() : "";
	}

	static PreferenceForm of(NoticePreference chosen) {
		return new PreferenceForm(chosen.mail().name(), chosen.address(), said(chosen.quietFrom()),
				said(chosen.quietUntil()));
	}

	/** What is chosen, null where something is wrong, which then stands at its field. */
	@Nullable NoticePreference checked(BindingResult errors) {
		if (errors.hasErrors()) {
			return null;
		}
		if (!this.mail.equals(MailWay.NONE.name()) && this.address.isEmpty()) {
			errors.rejectValue("address", "notices.preferences.address.missing");
		}
		LocalTime from = time("quietFrom", this.quietFrom, errors);
		LocalTime until = time("quietUntil", this.quietUntil, errors);
		if (this.quietFrom.isEmpty() != this.quietUntil.isEmpty()) {
			errors.rejectValue(this.quietFrom.isEmpty() ? "quietFrom" : "quietUntil", "notices.preferences.quiet.both");
		}
		if (from != null && from.equals(until)) {
			errors.rejectValue("quietUntil", "notices.preferences.quiet.same");
		}
		return errors.hasErrors() ? null : new NoticePreference(MailWay.valueOf(this.mail), this.address, from, until);
	}

	private static @Nullable LocalTime time(String field, String typed, BindingResult errors) {
		if (typed.isEmpty()) {
			return null;
		}
		try {
			return LocalTime.parse((typed.indexOf(':') == 1) ? "0" + typed : typed);
		}
		catch (DateTimeParseException ex) {
			errors.rejectValue(field, "notices.preferences.quiet.wrong");
			return null;
		}
	}

	private static String said(@Nullable LocalTime time) {
		return (time != null) ? time.toString() : "";
	}

}
