package vn.roviec.worklist;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.OpenInUnit;
import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitReplaced;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves what is open in a unit that has ended over to its successor; whoever has taken an
 * item keeps it. Beforehand it tells how many steps wait for the unit.
 */
@Component
@Order(2)
class MoveWork implements OpenInUnit {

	/**
	 * Where the successor takes part in the same step itself, each keeps its own share:
	 * the successor does both.
	 */
	private static final String UNITS = """
			update work_item set unit_id = :to where agency_id = :agency and unit_id = :from
			and state in ('OPEN', 'CLAIMED') and not exists (select 1 from work_item other
			    where other.agency_id = :agency and other.subject_id = work_item.subject_id
			    and other.task_key = work_item.task_key and other.unit_id = :to)
			""";

	/** Not what the unit only follows: others do that. */
	private static final String WAITING = "select count(*) from work_item where agency_id = :agency"
			+ " and candidate in (:unit, :head) and state in ('OPEN', 'CLAIMED')";

	private static final String CANDIDATES = "update work_item set candidate = :to where agency_id = :agency"
			+ " and candidate = :from and state in ('OPEN', 'CLAIMED')";

	private static final String FOLLOWERS = "update work_item set follow_unit_id = :to where agency_id = :agency"
			+ " and follow_unit_id = :from and state in ('OPEN', 'CLAIMED')";

	private final JdbcClient jdbc;

	MoveWork(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public String key() {
		return "work";
	}

	@Override
	public int count(AgencyId agency, UnitId unit) {
		return this.jdbc.sql(WAITING)
			.param("agency", agency.value())
			.param("unit", Candidate.unit(unit).key())
			.param("head", Candidate.head(unit).key())
			.query(Integer.class)
			.single();
	}

	/** After the tasks and plans, whose steps nobody moves meanwhile. */
	@EventListener
	@Order(2)
	void on(UnitReplaced replaced) {
		UnitId from = replaced.ended().id();
		UnitId to = replaced.successor().id();
		move(replaced, UNITS, from.value(), to.value());
		move(replaced, FOLLOWERS, from.value(), to.value());
		move(replaced, CANDIDATES, Candidate.unit(from).key(), Candidate.unit(to).key());
		move(replaced, CANDIDATES, Candidate.head(from).key(), Candidate.head(to).key());
	}

	private void move(UnitReplaced replaced, String update, Object from, Object to) {
		this.jdbc.sql(update)
			.param("agency", replaced.by().agency().value())
			.param("from", from)
			.param("to", to)
			.update();
	}

}
