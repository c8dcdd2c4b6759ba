package vn.roviec.periodic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.TaskMark;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The lines of reports: written when a report is opened, filled up by the units. */
@Repository
@Transactional
public class ReportLines {

	private final JdbcClient jdbc;

	ReportLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The lines of a report in the order of the appendix. */
	@Transactional(readOnly = true)
	public List<ReportLine> of(AgencyId agency, ReportId report) {
		return this.jdbc.sql("select * from report_line where agency_id = ? and report_id = ? order by position")
			.params(agency.value(), report.value())
			.query(ReportLines::line)
			.list();
	}

	void add(AgencyId agency, ReportId report, List<ReportLine> lines) {
		lines.forEach((line) -> this.jdbc.sql("""
				insert into report_line (agency_id, report_id, task_id, position, group_label, content, unit_id, role,
				    deadline_text, due_on, mark, done, done_in_period, result, cumulative, difficulties, proposals)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
				""")
			.params(agency.value(), report.value(), line.task(), line.position(), line.groupLabel(), line.content(),
					line.unit().value(), line.role(), line.deadlineText(), line.dueOn(), line.mark().name(),
					line.done(), line.doneInPeriod(), line.result(), line.cumulative(), line.difficulties(),
					line.proposals())
			.update());
	}

	/** Keeps what a unit says; facts stay as they were at the cut-off. */
	void say(AgencyId agency, ReportId report, ReportLine line) {
		this.jdbc.sql("""
				update report_line set result = ?, difficulties = ?, proposals = ?
				where agency_id = ? and report_id = ? and task_id = ?
				""")
			.params(line.result(), line.difficulties(), line.proposals(), agency.value(), report.value(), line.task())
			.update();
	}

	private static ReportLine line(ResultSet row, int number) throws SQLException {
		return new ReportLine(row.getObject("task_id", UUID.class), row.getInt("position"),
				row.getString("group_label"), row.getString("content"),
				new UnitId(row.getObject("unit_id", UUID.class)), row.getString("role"), row.getString("deadline_text"),
				row.getObject("due_on", LocalDate.class), TaskMark.valueOf(row.getString("mark")),
				row.getBoolean("done"), row.getBoolean("done_in_period"), row.getString("result"),
				row.getString("cumulative"), row.getString("difficulties"), row.getString("proposals"));
	}

}
