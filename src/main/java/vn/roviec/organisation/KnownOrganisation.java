package vn.roviec.organisation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitKind;
import vn.roviec.organisation.ListLine.Outcome;

/** Units and people as they are after the rows that were taken so far. */
final class KnownOrganisation {

	private static final int NAME = 200;

	private static final int SHORT_NAME = 100;

	private static final Map<String, Role> ROLES = Map.of("", Role.SPECIALIST, "chuyen vien", Role.SPECIALIST,
			"truong don vi", Role.HEAD, "truong phong", Role.HEAD, "chu tich", Role.CHAIRMAN, "pho chu tich",
			Role.VICE_CHAIRMAN, "van thu", Role.CLERK);

	private final Function<String, Optional<Unit>> written;

	private final Map<String, UnitId> units = new HashMap<>();

	private final Map<String, List<OfficerId>> people = new HashMap<>();

	private final Set<String> positions = new HashSet<>();

	KnownOrganisation(List<Unit> units, List<Officer> officers, Function<String, Optional<Unit>> written) {
		this.written = written;
		units.forEach((unit) -> learn(unit.id(), unit.name(), unit.shortName()));
		for (Officer officer : officers) {
			this.people.computeIfAbsent(officer.name(), (name) -> new ArrayList<>()).add(officer.id());
			officer.positions()
				.forEach((position) -> this.positions.add(key(officer.id(), position.unit(), position.title())));
		}
	}

	/** Takes one row, or says why not. */
	ListLine take(ListRow row, ListChanges changes) {
		Optional<ListLine> wrong = wrong(row);
		if (wrong.isPresent()) {
			return wrong.get();
		}
		UnitId unit = find(row.unit());
		boolean added = unit == null;
		if (unit == null) {
			String brief = row.shortName().isEmpty() ? row.unit() : row.shortName();
			if (brief.length() > SHORT_NAME || find(brief) != null) {
				return refused(row, (brief.length() > SHORT_NAME) ? "short.long" : "short.taken", brief);
			}
			unit = changes.unit(row.unit(), brief, kind(row));
			learn(unit, row.unit(), brief);
		}
		if (row.person().isEmpty()) {
			return added ? ListLine.of(row, Outcome.ADDED, "unit.added", row.unit())
					: ListLine.of(row, Outcome.SAME, "unit.same", row.unit());
		}
		return person(row, unit, added ? ".unit" : "", changes);
	}

	/** A unit that comes with its first person is said too: its name may be mistyped. */
	private ListLine person(ListRow row, UnitId unit, String also, ListChanges changes) {
		Role role = ROLES.getOrDefault(FoldedWords.of(row.role()).text(), Role.SPECIALIST);
		List<OfficerId> known = this.people.computeIfAbsent(row.person(), (name) -> new ArrayList<>());
		if (known.isEmpty()) {
			OfficerId officer = changes.person(row.person(), unit, role, row.title());
			known.add(officer);
			this.positions.add(key(officer, unit, row.title()));
			return ListLine.of(row, Outcome.ADDED, "person.added" + also, row.person(), row.title(), row.unit());
		}
		OfficerId officer = known.get(0);
		if (!this.positions.add(key(officer, unit, row.title()))) {
			return ListLine.of(row, Outcome.SAME, "person.same", row.person(), row.title(), row.unit());
		}
		changes.position(officer, unit, role, row.title());
		return ListLine.of(row, Outcome.CHANGED, "person.changed" + also, row.person(), row.title(), row.unit());
	}

	private Optional<ListLine> wrong(ListRow row) {
		if (row.formula()) {
			return Optional.of(refused(row, "formula"));
		}
		if (row.unit().isEmpty()) {
			return Optional.of(refused(row, "unit.missing"));
		}
		if (row.unit().length() > NAME || row.person().length() > NAME || row.title().length() > NAME) {
			return Optional.of(refused(row, "long", String.valueOf(NAME)));
		}
		if (row.person().isEmpty()) {
			return row.title().isEmpty() ? Optional.empty() : Optional.of(refused(row, "person.missing", row.title()));
		}
		if (row.title().isEmpty()) {
			return Optional.of(refused(row, "title.missing", row.person()));
		}
		if (!ROLES.containsKey(FoldedWords.of(row.role()).text())) {
			return Optional.of(refused(row, "role.unknown", row.role()));
		}
		int namesakes = this.people.getOrDefault(row.person(), List.of()).size();
		return (namesakes > 1) ? Optional.of(refused(row, "person.several", row.person(), String.valueOf(namesakes)))
				: Optional.empty();
	}

	private @Nullable UnitId find(String name) {
		UnitId learnt = this.units.get(folded(name));
		return (learnt != null) ? learnt : this.written.apply(name).map(Unit::id).orElse(null);
	}

	private void learn(UnitId unit, String name, String shortName) {
		this.units.putIfAbsent(folded(name), unit);
		this.units.putIfAbsent(folded(shortName), unit);
	}

	/** As written; else as the name begins. */
	private static UnitKind kind(ListRow row) {
		String said = FoldedWords.of(row.kind().isEmpty() ? row.unit() : row.kind()).text();
		if (said.startsWith("phong")) {
			return UnitKind.DEPARTMENT;
		}
		return said.startsWith("trung tam") ? UnitKind.CENTRE : UnitKind.OTHER;
	}

	private static String folded(String name) {
		return FoldedWords.of(name).text().replaceAll("[^\\p{L}\\p{N}]+", "");
	}

	private static String key(OfficerId officer, UnitId unit, String title) {
		return officer + " " + unit + " " + title;
	}

	private static ListLine refused(ListRow row, String why, String... arguments) {
		return ListLine.of(row, Outcome.REFUSED, "refused." + why, arguments);
	}

}
