package vn.roviec.observation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.Refused;

/**
 * An observation as an agency wants to grant it.
 *
 * @param observer null where none was chosen
 * @param lastDay counts too
 * @param basis the document by which it was agreed
 */
public record Granting(@Nullable AgencyId observer, LocalDate firstDay, LocalDate lastDay, String basis) {

	static final String KEY = "observation.grant.";

	private static final int BASIS = 500;

	private static final Pattern GAPS = Pattern.compile("[\\s\\p{Cntrl}\\u00a0]+");

	/** The same with its words tidied, where it has an end to come and a basis. */
	Granting checked(LocalDate today) {
		if (this.lastDay.isBefore(this.firstDay)) {
			throw new Refused(KEY + "lastDay.before");
		}
		if (this.lastDay.isBefore(today)) {
			throw new Refused(KEY + "lastDay.past");
		}
		String line = GAPS.matcher(Normalizer.normalize(this.basis, Normalizer.Form.NFC)).replaceAll(" ").strip();
		if (line.isEmpty()) {
			throw new Refused(KEY + "basis.missing");
		}
		if (line.length() > BASIS) {
			throw new Refused(KEY + "basis.long", BASIS);
		}
		return new Granting(this.observer, this.firstDay, this.lastDay, line);
	}

}
