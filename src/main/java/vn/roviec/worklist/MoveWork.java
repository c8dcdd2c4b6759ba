package vn.roviec.worklist;

import vn.roviec.agency.UnitId;
import vn.roviec.agency.UnitReplaced;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Moves what is open in a unit that has ended over to its successor; whoever has taken an
 * item keeps it.
 */
@Component
class MoveWork {

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

	private static final String CANDIDATES = "update work_item set candidate = :to where agency_id = :agency"
			+ " and candidate = :from and state in ('OPEN', 'CLAIMED')";

	private static final String FOLLOWERS = "update work_item set follow_unit_id = :to where agency_id = :agency"
			+ " and follow_unit_id = :from and state in ('OPEN', 'CLAIMED')";

	private final JdbcClient jdbc;

	MoveWork(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
