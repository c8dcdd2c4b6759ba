package vn.roviec.web;

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
		return new NewSheet(this.spoken.words("sheet.file", title, this.spoken.today().toString()),
				List.of(this.agencies.agency(agency).name().toUpperCase(Locale.forLanguageTag("vi")), title,
						this.spoken.words("follow.asOf", this.spoken.now())),
				this.spoken);
	}

}
