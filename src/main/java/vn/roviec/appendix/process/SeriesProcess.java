package vn.roviec.appendix.process;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.SeriesId;
import vn.roviec.workflow.ProcessInstances;

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

	private final ProcessInstances instances;

	SeriesProcess(ProcessInstances instances) {
		this.instances = instances;
	}

	/** Starts the series' process. */
	public void start(AgencyId agency, SeriesId series) {
		this.instances.start(KEY, agency.toString(), series.toString());
	}

	/** Lets the series ask anew when its next cycle opens. */
	public void changed(AgencyId agency, SeriesId series) {
		this.instances.tell(CHANGED, agency.toString(), series.toString());
	}

	/** Ends the process of a series that is stopped. */
	public void stopped(AgencyId agency, SeriesId series) {
		this.instances.tell(STOPPED, agency.toString(), series.toString());
	}

}
