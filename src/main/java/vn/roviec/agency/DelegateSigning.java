package vn.roviec.agency;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a vice-chairman sign for the chairman (KT.) between two days. */
@Service
public class DelegateSigning {

	private final JdbcClient jdbc;

	DelegateSigning(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Writes the delegation.
	 * @param lastDay the last day that counts
	 * @param scope fields of work, as the written delegation has them
	 */
	@Transactional
	public void delegate(AgencyId agency, OfficerId from, OfficerId to, LocalDate firstDay, LocalDate lastDay,
			String scope) {
		this.jdbc
			.sql("insert into delegation (id, agency_id, from_officer, to_officer, valid_from, valid_to, scope)"
					+ " values (?, ?, ?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), agency.value(), from.value(), to.value(), firstDay, lastDay, scope)
			.update();
	}

}
