package vn.roviec.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Delegations;
import vn.roviec.agency.Delegations.Delegated;
import vn.roviec.agency.Position;
import vn.roviec.agency.UnitLife;
import vn.roviec.agency.Units;
import vn.roviec.audit.AuditKind;
import vn.roviec.audit.ReadAudit;
import vn.roviec.security.OfficerAccount;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Units, officers, absences, delegations and the record, to be taken away. */
@Controller
@RequestMapping("/agency")
class OrganisationSheetsController {

	private final Units units;

	private final PeopleLines people;

	private final AbsenceLines absences;

	private final Delegations delegations;

	private final AuditLines audit;

	private final Sheets sheets;

	private final Spoken spoken;

	OrganisationSheetsController(Units units, PeopleLines people, AbsenceLines absences, Delegations delegations,
			AuditLines audit, Sheets sheets, Spoken spoken) {
		this.units = units;
		this.people = people;
		this.absences = absences;
		this.delegations = delegations;
		this.audit = audit;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	/** The units that are there, then those that have ended. */
	@GetMapping("/units/sheet")
	SheetTable units(Actor actor) {
		List<UnitLife> all = this.units.all(actor.agency());
		return this.sheets.titled(actor.agency(), this.spoken.words("organisation.units.title"))
			.column("organisation.unit.name", 44)
			.column("organisation.unit.shortName", 20)
			.column("organisation.unit.kind", 24)
			.column("organisation.unit.from", 14)
			.column("organisation.unit.until", 14)
			.column("organisation.unit.successor", 44)
			.of(Stream.of(false, true)
				.flatMap((ended) -> all.stream().filter((life) -> life.ended() == ended))
				.map((life) -> cells(life, all))
				.toList());
	}

	private List<String> cells(UnitLife life, List<UnitLife> all) {
		String successor = all.stream()
			.filter((other) -> other.unit().id().equals(life.successor()))
			.map((other) -> other.unit().name())
			.findFirst()
			.orElse("");
		return List.of(life.unit().name(), life.unit().shortName(),
				this.spoken.words("organisation.kind." + life.unit().kind()), this.spoken.day(life.validFrom()),
				this.spoken.day(life.validTo()), successor);
	}

	@GetMapping("/people/sheet")
	SheetTable people(Actor actor) {
		return this.sheets.titled(actor.agency(), this.spoken.words("organisation.people.title"))
			.column("agency.name", 34)
			.column("agency.position", 50)
			.column("organisation.people.account", 24)
			.of(this.people.of(actor).stream().map(this::cells).toList());
	}

	private List<String> cells(PersonPages.Line line) {
		OfficerAccount account = line.account();
		return List.of(line.officer().name(),
				line.officer().positions().stream().map(Position::title).collect(Collectors.joining("; ")),
				(account == null) ? "" : account.active() ? account.username()
						: account.username() + " (" + this.spoken.words("organisation.account.locked") + ")");
	}

	/** Who is away now and who will be. */
	@GetMapping("/absences/sheet")
	SheetTable absences(Actor actor) {
		return this.sheets.titled(actor.agency(), this.spoken.words("organisation.absences.title"))
			.column("organisation.absence.officer", 30)
			.column("organisation.absence.when", 44)
			.column("organisation.absence.substitute", 30)
			.of(this.absences.of(actor)
				.stream()
				.map((line) -> List.of(line.name(), line.days(), Objects.requireNonNullElse(line.substitute(), "")))
				.toList());
	}

	/** Who signs in whose place, the newest first. */
	@GetMapping("/delegations/sheet")
	SheetTable delegations(Actor actor) {
		return this.sheets.titled(actor.agency(), this.spoken.words("organisation.delegations.title"))
			.column("organisation.delegation.to", 44)
			.column("organisation.delegation.days", 34)
			.column("plans.status", 16)
			.column("organisation.delegation.decisions", 44)
			.column("organisation.delegation.scope", 34)
			.column("organisation.delegation.basis", 44)
			.of(this.delegations.all(actor.agency()).stream().map(this::cells).toList());
	}

	private List<String> cells(Delegated one) {
		String state = one.over(this.spoken.today()) ? "over" : one.counts(this.spoken.today()) ? "now" : "";
		return List.of(
				one.capacity().mark() + " " + one.toName() + " ("
						+ this.spoken.words("organisation.delegation.from", one.fromName()) + ")",
				this.spoken.words("organisation.absence.days", this.spoken.day(one.firstDay()),
						this.spoken.day(one.lastDay())),
				state.isEmpty() ? "" : this.spoken.words("organisation.delegation." + state),
				one.decisions()
					.stream()
					.map((decision) -> this.spoken.words("organisation.decision." + decision))
					.collect(Collectors.joining(", ")),
				one.scope(), one.basis());
	}

	/** The record as the same filter shows it, the newest first. */
	@GetMapping("/audit/sheet")
	SheetTable audit(Actor actor, @RequestParam(required = false) @Nullable UUID by,
			@RequestParam(required = false) @Nullable AuditKind kind, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String to) {
		LocalDate first = this.audit.day(from);
		LocalDate last = this.audit.day(to);
		ReadAudit.Asked asked = new ReadAudit.Asked(by, kind, first, last, null);
		return this.sheets.titled(actor.agency(), this.spoken.words("organisation.audit.title"))
			.column("organisation.audit.number", 10)
			.column("organisation.audit.at", 20)
			.column("organisation.audit.by", 34)
			.column("organisation.audit.what", 34)
			.column("organisation.audit.words", 60)
			.of(this.audit.count(actor, asked), (line) -> this.audit.each(actor, asked, line));
	}

}
