package vn.roviec.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;

/** Begins the file of a list: whose it is, what it is, as of when. */
@Component
public class Sheets {

	private final Agencies agencies;

	private final Spoken spoken;

	Sheets(Agencies agencies, Spoken spoken) {
		this.agencies = agencies;
		this.spoken = spoken;
	}

	/** A list of this title. */
	public NewSheet titled(AgencyId agency, String title) {
		return titled(agency, title, this.spoken.words("sheet.file", title, this.spoken.today().toString()));
	}

	/** As above, with a file name of its own. */
	public NewSheet titled(AgencyId agency, String title, String file) {
		return headed(agency, file, title, this.spoken.words("follow.asOf", this.spoken.now()));
	}

	/**
	 * A list with lines of its own above the columns.
	 * @param file its name, without a suffix
	 */
	public NewSheet headed(AgencyId agency, String file, String... lines) {
		List<String> head = new ArrayList<>(List.of(lines));
		head.add(0, this.agencies.agency(agency).name().toUpperCase(Locale.forLanguageTag("vi")));
		return new NewSheet(file, head, this.spoken);
	}

}
