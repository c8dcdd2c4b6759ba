package vn.roviec.agency;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells under which delegation somebody signs. */
@Repository
public class SigningDelegations {

	private final JdbcClient jdbc;

	SigningDelegations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The delegation to sign plans that holds on a day; of several, the last to end. */
	public Optional<SigningDelegation> of(AgencyId agency, OfficerId to, LocalDate day) {
		return this.jdbc.sql("""
				select o.name, d.valid_from, d.valid_to, d.scope from delegation d
				join officer o on o.agency_id = d.agency_id and o.id = d.from_officer
				join delegation_decision w on w.agency_id = d.agency_id and w.delegation_id = d.id
				    and w.decision = 'SIGN_PLAN'
				where d.agency_id = :agency and d.to_officer = :to and d.valid_from <= :day and d.valid_to >= :day
				order by d.valid_to desc, d.id fetch first 1 rows only
				""")
			.param("agency", agency.value())
			.param("to", to.value())
			.param("day", day)
			.query((row, n) -> new SigningDelegation(row.getString("name"),
					row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class),
					row.getString("scope")))
			.optional();
	}

}
