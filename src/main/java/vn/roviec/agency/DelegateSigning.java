package vn.roviec.agency;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody decide or sign for the chairman between two days. */
@Service
public class DelegateSigning {

	private final JdbcClient jdbc;

	DelegateSigning(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes a delegation to a vice-chairman (KT.) that leans on no paper of its own. */
	@Transactional
	public void delegate(AgencyId agency, OfficerId from, OfficerId to, LocalDate firstDay, LocalDate lastDay,
			Set<ChairmansDecision> decisions, String scope) {
		delegate(agency, from, to, SigningCapacity.FOR_HEAD, firstDay, lastDay, decisions, scope, "");
	}

	/**
	 * Writes the delegation.
	 * @param lastDay the last day that counts
	 * @param decisions what may be decided, at least one
	 * @param scope fields of work, as the written delegation has them
	 * @param basis the paper that it leans on, may be blank
	 */
	@Transactional
	public void delegate(AgencyId agency, OfficerId from, OfficerId to, SigningCapacity capacity, LocalDate firstDay,
			LocalDate lastDay, Set<ChairmansDecision> decisions, String scope, String basis) {
		if (decisions.isEmpty()) {
			throw new IllegalArgumentException("A delegation names what may be decided");
		}
		UUID id = UUID.randomUUID();
		this.jdbc
			.sql("insert into delegation (id, agency_id, from_officer, to_officer, valid_from, valid_to, scope,"
					+ " capacity, basis)" + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(id, agency.value(), from.value(), to.value(), firstDay, lastDay, scope, capacity.name(), basis)
			.update();
		decisions.forEach((decision) -> this.jdbc
			.sql("insert into delegation_decision (agency_id, delegation_id, decision) values (?, ?, ?)")
			.params(agency.value(), id, decision.name())
			.update());
	}

}
