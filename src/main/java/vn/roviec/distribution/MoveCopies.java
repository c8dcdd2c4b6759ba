package vn.roviec.distribution;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OpenInUnit;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitReplaced;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the successor of a unit that has ended confirm the copies on their way to it. */
@Component
@Order(5)
class MoveCopies implements OpenInUnit {

	private static final String ON_THEIR_WAY = " agency_id = :agency and unit_id = :from and received_at is null"
			+ " and state <> 'RECALLED'";

	private final JdbcClient jdbc;

	MoveCopies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String key() {
		return "copies";
	}

	@Override
	public int count(AgencyId agency, UnitId unit) {
		return this.jdbc.sql("select count(*) from delivery where" + ON_THEIR_WAY)
			.param("agency", agency.value())
			.param("from", unit.value())
			.query(Integer.class)
			.single();
	}

	@EventListener
	void on(UnitReplaced replaced) {
		this.jdbc.sql("update delivery set unit_id = :to where" + ON_THEIR_WAY)
			.param("agency", replaced.by().agency().value())
			.param("from", replaced.ended().id().value())
			.param("to", replaced.successor().id().value())
			.update();
	}

}
