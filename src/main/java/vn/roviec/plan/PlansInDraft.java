package vn.roviec.plan;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.DraftedDocuments;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plans that are on their way to being issued, as results of tasks. */
@Component
class PlansInDraft implements DraftedDocuments {

	private static final int SOME = 100;

	private static final List<String> ON_THE_WAY = Arrays.stream(PlanStatus.values())
		.filter(PlanStatus::beforeIssue)
		.map(Enum::name)
		.toList();

	private final JdbcClient jdbc;

	PlansInDraft(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Drafted> of(AgencyId agency, UnitId unit) {
		return this.jdbc.sql("""
				select id, title from plan where agency_id = :agency and drafting_unit = :unit
				and status in (:states) order by updated_at desc, id limit :some
				""")
			.param("agency", agency.value())
			.param("unit", unit.value())
			.param("states", ON_THE_WAY)
			.param("some", SOME)
			.query((row, number) -> new Drafted(row.getObject("id", UUID.class), row.getString("title")))
			.list();
	}

}
