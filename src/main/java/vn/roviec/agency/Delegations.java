package vn.roviec.agency;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table of delegations, as the chairman keeps it. */
@Repository
@Transactional
public class Delegations {

	private static final String SELECT = "select d.id, d.from_officer, d.to_officer, f.name as from_name,"
			+ " t.name as to_name, d.valid_from, d.valid_to, d.scope, d.capacity, d.basis from delegation d"
			+ " join officer f on f.agency_id = d.agency_id and f.id = d.from_officer"
			+ " join officer t on t.agency_id = d.agency_id and t.id = d.to_officer where d.agency_id = :agency ";

	private final JdbcClient jdbc;

	Delegations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All of them, the newest first. */
	@Transactional(readOnly = true)
	public List<Delegated> all(AgencyId agency) {
		Map<UUID, Set<ChairmansDecision>> decisions = decisions(agency);
		return this.jdbc.sql(SELECT + "order by d.valid_to desc, d.valid_from desc, d.id")
			.param("agency", agency.value())
			.query((row, n) -> new Delegated(row.getObject("id", UUID.class),
					new OfficerId(row.getObject("to_officer", UUID.class)), row.getString("from_name"),
					row.getString("to_name"), row.getObject("valid_from", LocalDate.class),
					row.getObject("valid_to", LocalDate.class), row.getString("scope"),
					SigningCapacity.valueOf(row.getString("capacity")), row.getString("basis"),
					decisions.getOrDefault(row.getObject("id", UUID.class), Set.of())))
			.list();
	}

	private Map<UUID, Set<ChairmansDecision>> decisions(AgencyId agency) {
		Map<UUID, Set<ChairmansDecision>> decisions = new HashMap<>();
		this.jdbc.sql("select delegation_id, decision from delegation_decision where agency_id = ?")
			.param(agency.value())
			.query((row) -> {
				decisions
					.computeIfAbsent(row.getObject("delegation_id", UUID.class),
							(key) -> EnumSet.noneOf(ChairmansDecision.class))
					.add(ChairmansDecision.valueOf(row.getString("decision")));
			});
		return decisions;
	}

	/**
	 * Lets a delegation end on a day; one that would end before it began is taken back.
	 */
	public void end(AgencyId agency, UUID delegation, LocalDate lastDay) {
		int begun = this.jdbc
			.sql("update delegation set valid_to = :last where agency_id = :agency and id = :id"
					+ " and valid_from <= :last")
			.param("last", lastDay)
			.param("agency", agency.value())
			.param("id", delegation)
			.update();
		if (begun == 0) {
			this.jdbc.sql("delete from delegation where agency_id = ? and id = ?")
				.params(agency.value(), delegation)
				.update();
		}
	}

	/**
	 * One delegation.
	 *
	 * @param lastDay counts too
	 * @param basis the paper that it leans on, may be blank
	 * @param decisions what may be decided, in their own order
	 */
	public record Delegated(UUID id, OfficerId to, String fromName, String toName, LocalDate firstDay,
			LocalDate lastDay, String scope, SigningCapacity capacity, String basis, Set<ChairmansDecision> decisions) {

		public boolean counts(LocalDate day) {
			return !day.isBefore(this.firstDay) && !day.isAfter(this.lastDay);
		}

		public boolean over(LocalDate day) {
			return day.isAfter(this.lastDay);
		}

	}

}
