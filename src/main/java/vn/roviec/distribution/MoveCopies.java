package vn.roviec.distribution;

import vn.roviec.agency.UnitReplaced;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the successor of a unit that has ended confirm the copies on their way to it. */
@Component
class MoveCopies {

	private final JdbcClient jdbc;

	MoveCopies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@EventListener
	void on(UnitReplaced replaced) {
		this.jdbc
			.sql("update delivery set unit_id = :to where agency_id = :agency and unit_id = :from"
					+ " and received_at is null")
			.param("agency", replaced.by().agency().value())
			.param("from", replaced.ended().id().value())
			.param("to", replaced.successor().id().value())
			.update();
	}

}
