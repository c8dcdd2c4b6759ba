package vn.roviec.worklist;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps an officer's own views of the list; nobody else sees them. */
@Service
public class SaveView {

	private static final int MOST = 20;

	private static final int LONGEST_NAME = 60;

	private static final int LONGEST_QUERY = 1000;

	private static final String OWN = " agency_id = :agency and officer_id = :officer ";

	private final JdbcClient jdbc;

	private final Clock clock;

	SaveView(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The officer's views by their names. */
	@Transactional(readOnly = true)
	public List<SavedView> of(Actor actor) {
		return of(this.jdbc.sql("select id, name, query from worklist_view where" + OWN + "order by name, id"), actor)
			.query((row, number) -> new SavedView(row.getObject("id", UUID.class), row.getString("name"),
					row.getString("query")))
			.list();
	}

	/**
	 * Keeps a view; an older one of the same name gives way.
	 * @throws Refused without a name, or where there are twenty already
	 */
	@Transactional
	public void save(Actor actor, String name, String query) {
		String kept = name.strip();
		if (kept.isEmpty() || kept.length() > LONGEST_NAME || query.length() > LONGEST_QUERY) {
			throw new Refused("worklist.view.name");
		}
		of(this.jdbc.sql("delete from worklist_view where" + OWN + "and name = :name"), actor).param("name", kept)
			.update();
		if (of(actor).size() >= MOST) {
			throw new Refused("worklist.view.most", MOST);
		}
		of(this.jdbc.sql("insert into worklist_view (id, agency_id, officer_id, name, query, created_at)"
				+ " values (:id, :agency, :officer, :name, :query, :now)"), actor)
			.param("id", UUID.randomUUID())
			.param("name", kept)
			.param("query", query)
			.param("now", WorkItemRow.at(this.clock.instant()))
			.update();
	}

	/**
	 * Forgets a view.
	 * @throws NotFound where the officer has none such
	 */
	@Transactional
	public void forget(Actor actor, UUID id) {
		if (of(this.jdbc.sql("delete from worklist_view where" + OWN + "and id = :id"), actor).param("id", id)
			.update() == 0) {
			throw new NotFound("view");
		}
	}

	private static JdbcClient.StatementSpec of(JdbcClient.StatementSpec statement, Actor actor) {
		return statement.param("agency", actor.agency().value()).param("officer", actor.officer().value());
	}

}
