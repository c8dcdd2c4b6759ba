package vn.roviec.periodic.process;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.periodic.PeriodicReport;
import vn.roviec.periodic.PeriodicReports;
import vn.roviec.periodic.ReportId;
import vn.roviec.worklist.Candidate;
import vn.roviec.worklist.DescribeWork;

import org.springframework.stereotype.Component;

/** Says of each step of a report whose work it is and by when it should be done. */
@Component
class ReportWork implements DescribeWork {

	private final PeriodicReports reports;

	private final Agencies agencies;

	ReportWork(PeriodicReports reports, Agencies agencies) {
		this.reports = reports;
		this.agencies = agencies;
	}

	@Override
	public String processKey() {
		return ReportProcess.KEY;
	}

	@Override
	public Description describe(Opened task) {
		PeriodicReport report = this.reports.get(task.agency(), new ReportId(task.subject()));
		UnitId standing = this.agencies.inForce(report.agency(), report.standing());
		return switch (task.taskKey()) {
			case ReportProcess.REPORT_UNIT -> {
				UnitId unit = task.unit();
				yield of(report, unit, Candidate.unit(unit), null, report.unitsUntil());
			}
			case ReportProcess.COMPILE -> of(report, standing, Candidate.unit(standing), null, report.compileUntil());
			case ReportProcess.APPROVE ->
				of(report, standing, Candidate.head(standing), report.compiler(), report.sendBy());
			case ReportProcess.SIGN ->
				of(report, null, Candidate.decision(ChairmansDecision.SIGN_PLAN), report.compiler(), report.sendBy());
			case ReportProcess.ISSUE ->
				of(report, null, Candidate.role(Role.CLERK), report.compiler(), report.sendBy());
			default -> throw new IllegalArgumentException("No such step: " + task.taskKey());
		};
	}

	private static Description of(PeriodicReport report, @Nullable UnitId unit, Candidate candidate,
			@Nullable OfficerId requester, LocalDate due) {
		return new Description(report.plan().value(), report.title(), report.planTitle(), unit, report.standing(),
				candidate, requester, null, due, false);
	}

}
