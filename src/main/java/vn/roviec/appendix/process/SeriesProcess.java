package vn.roviec.appendix.process;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.SeriesId;
import vn.roviec.workflow.Processes;

import org.springframework.stereotype.Component;

/** The door to the process "task-series": its names, and what moves it. */
@Component
public class SeriesProcess {

	/** Process id and file name. */
	public static final String KEY = "task-series";

	/** Message: cycles open on other days than before. */
	public static final String CHANGED = "series.changed";

	/** Message: no further cycle is to be opened. */
	public static final String STOPPED = "series.stopped";

	/** Decision: wait for the next cycle. */
	public static final String FORWARD = "FORWARD";

	/** Decision: every cycle has been opened. */
	public static final String NONE = "NONE";

	private final RuntimeService runtime;

	SeriesProcess(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/** Starts the series' process. */
	public void start(AgencyId agency, SeriesId series) {
		this.runtime.startProcessInstanceByKey(KEY, series.toString(), Map.of(Processes.AGENCY, agency.toString()));
	}

	/** Lets the series ask anew when its next cycle opens. */
	public void changed(AgencyId agency, SeriesId series) {
		correlate(CHANGED, agency, series);
	}

	/** Ends the process of a series that is stopped. */
	public void stopped(AgencyId agency, SeriesId series) {
		correlate(STOPPED, agency, series);
	}

	private void correlate(String message, AgencyId agency, SeriesId series) {
		this.runtime.createMessageCorrelation(message)
			.processInstanceBusinessKey(series.toString())
			.tenantId(agency.toString())
			.correlate();
	}

}
