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

	/** In what capacity the officer signs plans on a day; empty for whoever may not. */
	public Optional<SigningCapacity> capacity(Actor actor, LocalDate day) {
		return actor.positions()
			.stream()
			.filter((position) -> position.role() == Role.CHAIRMAN)
			.findFirst()
			.map((position) -> position.acting() ? SigningCapacity.ACTING : SigningCapacity.ON_BEHALF)
			.or(() -> of(actor.agency(), actor.officer(), day).map(SigningDelegation::capacity));
	}

	/**
	 * The delegation to sign plans that holds on a day, while its holder has the position
	 * that it was given for; of several, the last to end.
	 */
	public Optional<SigningDelegation> of(AgencyId agency, OfficerId to, LocalDate day) {
		return this.jdbc.sql("""
				select o.name, d.valid_from, d.valid_to, d.scope, d.capacity, d.basis from delegation d
				join officer o on o.agency_id = d.agency_id and o.id = d.from_officer
				join delegation_decision w on w.agency_id = d.agency_id and w.delegation_id = d.id
				    and w.decision = 'SIGN_PLAN'
				where d.agency_id = :agency and d.to_officer = :to and d.valid_from <= :day and d.valid_to >= :day
				and exists (select 1 from officer_position h where h.agency_id = d.agency_id
				    and h.officer_id = d.to_officer
				    and h.role = case when d.capacity = 'FOR_HEAD' then 'VICE_CHAIRMAN' else 'HEAD' end
				    and h.valid_from <= :day and (h.valid_to is null or h.valid_to >= :day))
				order by d.valid_to desc, d.id fetch first 1 rows only
				""")
			.param("agency", agency.value())
			.param("to", to.value())
			.param("day", day)
			.query((row, n) -> new SigningDelegation(SigningCapacity.valueOf(row.getString("capacity")),
					row.getString("name"), row.getObject("valid_from", LocalDate.class),
					row.getObject("valid_to", LocalDate.class), row.getString("scope"), row.getString("basis")))
			.optional();
	}

}
