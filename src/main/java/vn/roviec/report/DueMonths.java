package vn.roviec.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

import vn.roviec.agency.AgencyId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many tasks are due in which month. */
@Repository
@Transactional(readOnly = true)
public class DueMonths {

	private final JdbcClient jdbc;

	private final TaskFigures figures;

	DueMonths(JdbcClient jdbc, TaskFigures figures) {
		this.jdbc = jdbc;
		this.figures = figures;
	}

	/** Of the tasks that the filter lets through; months without a task are missing. */
	public Map<YearMonth, Integer> of(AgencyId agency, TaskFilter filter) {
		TaskQuestion asked = TaskQuestion.of(agency, filter, this.figures.standing(agency), "t.due_on");
		Map<YearMonth, Integer> months = new TreeMap<>();
		this.jdbc
			.sql("select due_on, count(*) as tasks from (" + asked.sql()
					+ " and q.due_on is not null) s group by due_on")
			.params(asked.parameters())
			.query((row) -> {
				months.merge(YearMonth.from(row.getObject("due_on", LocalDate.class)), row.getInt("tasks"),
						Integer::sum);
			});
		return months;
	}

}
