package vn.roviec.appendix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Unit;

import org.springframework.stereotype.Component;

/**
 * Finds who is meant by "@VHXH" or "@Trưởng phòng VHXH": a unit by its short or whole
 * name, an officer by name; with marks or without. Of names that begin alike the longest
 * is meant.
 */
@Component
class Mentions {

	private final Agencies agencies;

	Mentions(Agencies agencies) {
		this.agencies = agencies;
	}

	Set<OfficerId> of(AgencyId agency, String words) {
		Set<OfficerId> meant = new LinkedHashSet<>();
		String text = FoldedWords.of(words).text();
		if (text.indexOf('@') >= 0) {
			List<Name> names = names(agency);
			for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
				int from = at + 1;
				names.stream()
					.filter((name) -> name.standsAt(text, from))
					.findFirst()
					.ifPresent((name) -> meant.addAll(name.officers()));
			}
		}
		return meant;
	}

	private List<Name> names(AgencyId agency) {
		List<Name> names = new ArrayList<>();
		for (Unit unit : this.agencies.units(agency)) {
			List<OfficerId> officers = ids(this.agencies.officersIn(agency, unit.id()));
			names.add(Name.of(unit.name(), officers));
			names.add(Name.of(unit.shortName(), officers));
		}
		this.agencies.officers(agency).forEach((one) -> names.add(Name.of(one.name(), List.of(one.id()))));
		names.removeIf((name) -> name.text().isEmpty());
		names.sort(Comparator.comparingInt((Name name) -> name.text().length()).reversed());
		return names;
	}

	private static List<OfficerId> ids(List<Officer> officers) {
		return officers.stream().map(Officer::id).toList();
	}

	private record Name(String text, List<OfficerId> officers) {

		static Name of(String written, List<OfficerId> officers) {
			return new Name(FoldedWords.of(written).text(), officers);
		}

		boolean standsAt(String words, int from) {
			int end = from + this.text.length();
			return words.startsWith(this.text, from)
					&& (end == words.length() || !Character.isLetterOrDigit(words.charAt(end)));
		}

	}

}
