package vn.roviec.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;
import vn.roviec.intake.PlanReading;
import vn.roviec.intake.Severity;
import vn.roviec.register.KnownNumbers;

import org.springframework.stereotype.Component;

/** Compares the agency's own documents that a draft cites with the agency's register. */
@Component
class CitedNumbers {

	static final String CODE = "REGISTERED_OTHERWISE";

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final Pattern NUMBER = Pattern.compile("0*(\\d{1,6})/(.+)");

	private final KnownNumbers register;

	private final Agencies agencies;

	CitedNumbers(KnownNumbers register, Agencies agencies) {
		this.register = register;
		this.agencies = agencies;
	}

	List<DraftFinding> wronglyDated(AgencyId agency, PlanReading reading, FindingPlaces places) {
		String own = folded(this.agencies.agency(agency).name());
		List<DraftFinding> findings = new ArrayList<>();
		for (PlanReading.Citation one : reading.citations()) {
			LocalDate known = own(one, own, places) ? known(agency, one) : null;
			if (known != null && one.date() != null && !known.equals(one.date())) {
				findings.add(places.at(CODE, Severity.ERROR, one.line(), "draft.find.register",
						new Object[] { one.number(), DAY.format(one.date()), DAY.format(known) }));
			}
		}
		return findings;
	}

	/** Every committee has its KH-UBND: only a citation that names this agency counts. */
	private static boolean own(PlanReading.Citation citation, String own, FindingPlaces places) {
		if (citation.issuer() != null) {
			String issuer = folded(citation.issuer());
			return issuer.equals(own) || own.startsWith(issuer + " ") && issuer.matches("ubnd (?:xa|phuong|dac khu)");
		}
		return folded(places.line(citation.line())).contains(own);
	}

	private @Nullable LocalDate known(AgencyId agency, PlanReading.Citation citation) {
		Matcher number = NUMBER.matcher(citation.number());
		LocalDate date = citation.date();
		return (date != null && number.matches())
				? this.register.issuedOn(agency, Integer.parseInt(number.group(1)), number.group(2), date.getYear())
					.orElse(null)
				: null;
	}

	private static String folded(String name) {
		return FoldedWords.of(name).text().replace("uy ban nhan dan", "ubnd");
	}

}
