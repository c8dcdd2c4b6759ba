package vn.roviec.observation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import vn.roviec.agency.AgencyId;
import vn.roviec.report.Standing;
import vn.roviec.report.TaskFigures;
import vn.roviec.report.TaskFilter;
import vn.roviec.report.TaskLine;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The work of several agencies measured alike: by one ladder, each by its own calendar.
 */
@Repository
@Transactional(readOnly = true)
public class SideBySide {

	private static final String IN_ISSUE = " from plan where agency_id = :agency and status = 'ISSUED'";

	private final TaskFigures figures;

	private final JdbcClient jdbc;

	SideBySide(TaskFigures figures, JdbcClient jdbc) {
		this.figures = figures.byOneLadder();
		this.jdbc = jdbc;
	}

	/** The figures of each. */
	public List<AgencyFigures> of(List<ObservedAgency> agencies, TaskFilter filter) {
		return agencies.stream()
			.map((one) -> new AgencyFigures(one, this.figures.matrix(one.id(), filter),
					this.figures.count(one.id(), filter.inTheWay()), plansInIssue(one.id())))
			.toList();
	}

	public Standing standing(AgencyId agency) {
		return this.figures.standing(agency);
	}

	/** How many tasks of an agency the filter lets through. */
	public int count(AgencyId agency, TaskFilter filter) {
		return this.figures.count(agency, filter);
	}

	/** A page of their list. */
	public List<TaskLine> page(AgencyId agency, TaskFilter filter, int offset, int size) {
		return this.figures.page(agency, filter, offset, size);
	}

	/** Every line of their list, one after the other. */
	public void each(AgencyId agency, TaskFilter filter, Consumer<TaskLine> each) {
		this.figures.each(agency, filter, each);
	}

	private int plansInIssue(AgencyId agency) {
		return this.jdbc.sql("select count(*)" + IN_ISSUE)
			.param("agency", agency.value())
			.query(Integer.class)
			.single();
	}

	/** The issued plans that an agency carries out, the newest first. */
	public List<PlanInIssue> plans(AgencyId agency) {
		Standing standing = standing(agency);
		Map<UUID, Map<String, Integer>> counts = this.figures.plans(agency, TaskFilter.of(null, null, null));
		return this.jdbc
			.sql("select id, title, symbol, number, issued_on" + IN_ISSUE + " order by issued_on desc, number desc, id")
			.param("agency", agency.value())
			.query((row, n) -> PlanInIssue.of(row, standing,
					counts.getOrDefault(row.getObject("id", UUID.class), Map.of())))
			.list();
	}

}
