package vn.roviec.distribution;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The agency's address book, which learns from what is typed where copies are sent. */
@Repository
@Transactional
public class AddressBook {

	private static final int LONGEST_CODE = 50;

	private final JdbcClient jdbc;

	private final AuditLog audit;

	private final Clock clock;

	AddressBook(JdbcClient jdbc, AuditLog audit, Clock clock) {
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/** Where copies for this recipient go; empty where nobody has said. */
	@Transactional(readOnly = true)
	public Optional<MailAddress> find(AgencyId agency, RecipientName name) {
		return this.jdbc.sql("select address from recipient_address where agency_id = ? and folded = ?")
			.params(agency.value(), name.folded())
			.query(String.class)
			.optional()
			.map(MailAddress::new);
	}

	/** By which code the exchange knows this recipient; empty where nobody has said. */
	@Transactional(readOnly = true)
	public Optional<String> code(AgencyId agency, RecipientName name) {
		return this.jdbc.sql("select code from recipient_address where agency_id = ? and folded = ? and code <> ''")
			.params(agency.value(), name.folded())
			.query(String.class)
			.optional();
	}

	/**
	 * Notes that code at a line of the book, as it was given; blank takes it away.
	 * @throws Refused where it is no code
	 */
	public void keepCode(Actor actor, RecipientName name, String code) {
		String written = code.strip();
		if (written.length() > LONGEST_CODE || !written.matches("([A-Za-z0-9]+(\\.[A-Za-z0-9]+)*)?")) {
			throw new Refused("exchange.code.wrong");
		}
		this.jdbc.sql("update recipient_address set code = ? where agency_id = ? and folded = ?")
			.params(written, actor.agency().value(), name.folded())
			.update();
	}

	/** All entries by their names. */
	@Transactional(readOnly = true)
	public List<Entry> all(AgencyId agency) {
		return this.jdbc.sql("""
				select name, address, code, changed_by, changed_at from recipient_address where agency_id = :agency
				order by folded
				""")
			.param("agency", agency.value())
			.query((row, number) -> new Entry(new RecipientName(row.getString("name")),
					new MailAddress(row.getString("address")), row.getString("code"), row.getString("changed_by"),
					row.getObject("changed_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * Remembers the address for this name from now on.
	 * @throws Refused where the name is blank
	 */
	public void remember(Actor actor, RecipientName name, MailAddress address) {
		if (name.folded().isBlank()) {
			throw new Refused("distribution.name.missing");
		}
		if (find(actor.agency(), name).filter(address::equals).isPresent()) {
			return;
		}
		String code = code(actor.agency(), name).orElse("");
		remove(actor.agency(), name);
		this.jdbc.sql("""
				insert into recipient_address (agency_id, folded, name, address, code, changed_by, changed_at)
				values (?, ?, ?, ?, ?, ?, ?)
				""")
			.params(actor.agency().value(), name.folded(), name.text(), address.text(), code, actor.name(),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		this.audit.append(actor, "address.remembered", actor.agency().value(), name.text() + ": " + address.text());
	}

	/** Lets copies for this name go on paper again. */
	public void forget(Actor actor, RecipientName name) {
		if (remove(actor.agency(), name)) {
			this.audit.append(actor, "address.forgotten", actor.agency().value(), name.text());
		}
	}

	private boolean remove(AgencyId agency, RecipientName name) {
		return this.jdbc.sql("delete from recipient_address where agency_id = ? and folded = ?")
			.params(agency.value(), name.folded())
			.update() > 0;
	}

	/**
	 * One line of the book.
	 *
	 * @param code by which the exchange knows the recipient, may be blank
	 * @param by name of the officer who wrote it last
	 */
	public record Entry(RecipientName name, MailAddress address, String code, String by, Instant at) {
	}

}
