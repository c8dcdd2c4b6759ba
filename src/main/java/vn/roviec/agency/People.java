package vn.roviec.agency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of officers as the administrator keeps it. */
@Repository
@Transactional
public class People {

	private final JdbcClient jdbc;

	People(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Adds an officer after the others. */
	public void add(AgencyId agency, OfficerId id, String name) {
		this.jdbc
			.sql("insert into officer (id, agency_id, name, active, sort_order)"
					+ " select :id, :agency, :name, true, coalesce(max(sort_order), -1) + 1 from officer"
					+ " where agency_id = :agency")
			.param("id", id.value())
			.param("agency", agency.value())
			.param("name", name)
			.update();
	}

	public void rename(AgencyId agency, OfficerId officer, String name) {
		this.jdbc.sql("update officer set name = ? where agency_id = ? and id = ?")
			.params(name, agency.value(), officer.value())
			.update();
	}

}
