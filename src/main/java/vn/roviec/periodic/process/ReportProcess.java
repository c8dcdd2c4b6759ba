package vn.roviec.periodic.process;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.UnitId;
import vn.roviec.periodic.ReportId;
import vn.roviec.workflow.ProcessInstances;
import vn.roviec.worklist.FinishWork;

import org.springframework.stereotype.Component;

/** The door to the process "periodic-report": its names, and what moves it. */
@Component
public class ReportProcess {

	/** Process id and file name. */
	public static final String KEY = "periodic-report";

	/** User task, one for each unit that leads tasks: Báo cáo phần của đơn vị. */
	public static final String REPORT_UNIT = "report-unit";

	/** User task: Tổng hợp báo cáo. */
	public static final String COMPILE = "compile-report";

	/** User task: Duyệt báo cáo. */
	public static final String APPROVE = "approve-report";

	/** User task: Ký báo cáo. */
	public static final String SIGN = "sign-report";

	/** User task: Cấp số, gửi báo cáo. */
	public static final String ISSUE = "issue-report";

	/** Message: the standing unit waits for no unit any longer. */
	public static final String GATHERED = "report.gathered";

	/** Message: the report is given up. */
	public static final String DROPPED = "report.dropped";

	/** Decision: go on along the straight path. */
	public static final String FORWARD = "FORWARD";

	private final ProcessInstances instances;

	private final FinishWork work;

	ReportProcess(ProcessInstances instances, FinishWork work) {
		this.instances = instances;
		this.work = work;
	}

	/** Starts the report's process. */
	public void start(AgencyId agency, ReportId report) {
		this.instances.start(KEY, agency.toString(), report.toString());
	}

	/** Finishes the report's present step. */
	public void finish(Actor actor, ReportId report, String task, String decision) {
		this.work.finish(actor, report.value(), task, decision);
	}

	/** Finishes the part of one unit. */
	public void confirmed(Actor actor, ReportId report, UnitId unit) {
		this.work.finish(actor, report.value(), REPORT_UNIT, unit, FORWARD);
	}

	/** Goes on without the units that have not answered. */
	public void gathered(AgencyId agency, ReportId report) {
		this.instances.tell(GATHERED, agency.toString(), report.toString());
	}

	/** Ends the process of a report that is given up. */
	public void dropped(AgencyId agency, ReportId report) {
		this.instances.tell(DROPPED, agency.toString(), report.toString());
	}

}
