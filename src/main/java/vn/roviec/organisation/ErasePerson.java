package vn.roviec.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Positions;
import vn.roviec.audit.AuditLog;
import vn.roviec.security.OfficerAccounts;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what is kept about an officer who has left. The name stays where the law wants
 * it: in the register, on signed documents, in the record, whose chain is not touched.
 */
@Service
@Transactional
public class ErasePerson {

	private final PersonalTables tables;

	private final Agencies agencies;

	private final Positions positions;

	private final OfficerAccounts accounts;

	private final AuditLog audit;

	private final JdbcClient jdbc;

	private final Clock clock;

	ErasePerson(PersonalTables tables, Agencies agencies, Positions positions, OfficerAccounts accounts, AuditLog audit,
			JdbcClient jdbc, Clock clock) {
		this.tables = tables;
		this.agencies = agencies;
		this.positions = positions;
		this.accounts = accounts;
		this.audit = audit;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Erases.
	 * @throws Refused where the officer still holds a position or open work
	 */
	public void erase(Actor administrator, OfficerId person) {
		AgencyId agency = administrator.agency();
		this.agencies.officer(agency, person).orElseThrow(() -> new NotFound("officer"));
		if (administrator.officer().equals(person)) {
			throw new Refused("organisation.erase.own");
		}
		LocalDate today = LocalDate.now(this.clock);
		if (this.positions.of(agency, person).stream().anyMatch((position) -> !position.overOn(today))) {
			throw new Refused("organisation.erase.position");
		}
		int open = openWork(agency, person);
		if (open > 0) {
			throw new Refused("organisation.erase.work", open);
		}
		this.tables.erase(agency, person);
		this.accounts.pseudonymise(agency, person);
		this.jdbc.sql("delete from erased_person where agency_id = ? and officer_id = ?")
			.params(agency.value(), person.value())
			.update();
		this.jdbc.sql("insert into erased_person (officer_id, agency_id, erased_at, erased_by) values (?, ?, ?, ?)")
			.params(person.value(), agency.value(), this.clock.instant().atOffset(ZoneOffset.UTC),
					administrator.officer().value())
			.update();
		this.audit.append(administrator, "officer.data-erased", person.value(), "");
	}

	/** When it was done last; empty where it never was. */
	@Transactional(readOnly = true)
	public Optional<Instant> erasedAt(AgencyId agency, OfficerId person) {
		return this.jdbc.sql("select erased_at from erased_person where agency_id = ? and officer_id = ?")
			.params(agency.value(), person.value())
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
	}

	private int openWork(AgencyId agency, OfficerId person) {
		return this.jdbc
			.sql("select count(*) from work_item where agency_id = ? and assignee_id = ?"
					+ " and state in ('OPEN', 'CLAIMED')")
			.params(agency.value(), person.value())
			.query(Integer.class)
			.single();
	}

}
