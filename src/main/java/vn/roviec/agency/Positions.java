package vn.roviec.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of positions, with the days on which each is held. */
@Repository
@Transactional
public class Positions {

	private final JdbcClient jdbc;

	Positions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All positions of an officer, those that have ended too; the newest first. */
	@Transactional(readOnly = true)
	public List<HeldPosition> of(AgencyId agency, OfficerId officer) {
		return this.jdbc.sql("""
				select p.id, u.name, p.role, p.title, p.valid_from, p.valid_to from officer_position p
				join unit u on u.agency_id = p.agency_id and u.id = p.unit_id
				where p.agency_id = ? and p.officer_id = ? order by p.valid_from desc, p.sort_order
				""")
			.params(agency.value(), officer.value())
			.query((row, n) -> new HeldPosition(row.getObject("id", UUID.class), row.getString("name"),
					Role.valueOf(row.getString("role")), row.getString("title"),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)))
			.list();
	}

	/** Ends a position; one that would end before it began is taken back. */
	public void end(AgencyId agency, OfficerId officer, UUID position, LocalDate lastDay) {
		int begun = this.jdbc
			.sql("update officer_position set valid_to = :last where agency_id = :agency"
					+ " and officer_id = :officer and id = :id and valid_from <= :last")
			.param("last", lastDay)
			.param("agency", agency.value())
			.param("officer", officer.value())
			.param("id", position)
			.update();
		if (begun == 0) {
			this.jdbc.sql("delete from officer_position where agency_id = ? and officer_id = ? and id = ?")
				.params(agency.value(), officer.value(), position)
				.update();
		}
	}

	/** Gives an officer a position after the others that the officer holds. */
	public void give(AgencyId agency, OfficerId officer, UnitId unit, Role role, String title, LocalDate from) {
		this.jdbc
			.sql("""
					insert into officer_position (id, agency_id, officer_id, unit_id, role, title, valid_from, sort_order)
					select :id, :agency, :officer, :unit, :role, :title, cast(:from as date), coalesce(max(sort_order), -1) + 1
					from officer_position where agency_id = :agency and officer_id = :officer
					""")
			.param("id", UUID.randomUUID())
			.param("agency", agency.value())
			.param("officer", officer.value())
			.param("unit", unit.value())
			.param("role", role.name())
			.param("title", title)
			.param("from", from)
			.update();
	}

	/**
	 * Lets everybody of a unit work in another from a day on, with the same titles. Where
	 * the other one has its head, the former head comes as a specialist.
	 * @return how many positions moved
	 */
	public int move(AgencyId agency, UnitId from, UnitId to, LocalDate day) {
		boolean headed = this.jdbc
			.sql("select count(*) from officer_position where agency_id = ? and unit_id = ? and role = 'HEAD'"
					+ " and (valid_to is null or valid_to >= ?)")
			.params(agency.value(), to.value(), day)
			.query(Long.class)
			.single() > 0;
		List<Held> held = this.jdbc.sql("""
				select id, officer_id, role, title, valid_from, valid_to, sort_order from officer_position
				where agency_id = ? and unit_id = ? and (valid_to is null or valid_to >= ?)
				""")
			.params(agency.value(), from.value(), day)
			.query((row, n) -> new Held(row.getObject("id", UUID.class), row.getObject("officer_id", UUID.class),
					Role.valueOf(row.getString("role")), row.getString("title"),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
					row.getInt("sort_order")))
			.list();
		for (Held position : held) {
			move(agency, to, day, position, headed);
		}
		return held.size();
	}

	private void move(AgencyId agency, UnitId to, LocalDate day, Held held, boolean headed) {
		if (held.from().isBefore(day)) {
			this.jdbc.sql("update officer_position set valid_to = ? where agency_id = ? and id = ?")
				.params(day.minusDays(1), agency.value(), held.id())
				.update();
		}
		else {
			this.jdbc.sql("delete from officer_position where agency_id = ? and id = ?")
				.params(agency.value(), held.id())
				.update();
		}
		Role role = (headed && held.role() == Role.HEAD) ? Role.SPECIALIST : held.role();
		this.jdbc.sql("""
				insert into officer_position (id, agency_id, officer_id, unit_id, role, title, valid_from, valid_to,
				sort_order) values (:id, :agency, :officer, :unit, :role, :title, :from, :to, :order)
				""")
			.param("id", UUID.randomUUID())
			.param("agency", agency.value())
			.param("officer", held.officer())
			.param("unit", to.value())
			.param("role", role.name())
			.param("title", held.title())
			.param("from", held.from().isBefore(day) ? day : held.from())
			.param("to", held.to())
			.param("order", held.order())
			.update();
	}

	private record Held(UUID id, UUID officer, Role role, String title, LocalDate from, @Nullable LocalDate to,
			int order) {

	}

}
