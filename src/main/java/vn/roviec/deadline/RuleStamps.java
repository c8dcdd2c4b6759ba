package vn.roviec.deadline;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.AgencyId;
import vn.roviec.workflow.KnownInTransaction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which edition of the calendar and which version of the ladder count in an agency, in
 * one look: what was read of them before still holds while these are the same.
 */
@Repository
class RuleStamps {

	private final JdbcClient jdbc;

	private final KnownInTransaction<AgencyId, Stamps> known = new KnownInTransaction<>();

	RuleStamps(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Stamps of(AgencyId agency) {
		return this.known.get(agency,
				() -> this.jdbc.sql("""
						select (select stamp from calendar_edition where agency_id = :agency) as calendar,
						    (select max(version) from ladder_version where agency_id = :agency) as ladder
						""")
					.param("agency", agency.value())
					.query((row, number) -> new Stamps(row.getObject("calendar", UUID.class), row.getInt("ladder")))
					.single());
	}

	/** Lets them be read again in the transaction that has changed them. */
	void forget() {
		this.known.forget();
	}

	/**
	 * What counts now.
	 *
	 * @param calendar null where the calendar is still the law's
	 * @param ladder 0 where none was ever saved
	 */
	record Stamps(@Nullable UUID calendar, int ladder) {
	}

}
