package vn.roviec.appendix.process;

import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.appendix.OpenOccurrences;
import vn.roviec.workflow.ProcessBean;

/** When a series' next cycle opens. */
@ProcessBean
public class NextCycle {

	private final OpenOccurrences occurrences;

	NextCycle(OpenOccurrences occurrences) {
		this.occurrences = occurrences;
	}

	public Date opens(DelegateExecution execution) {
		SeriesOfExecution series = SeriesOfExecution.of(execution);
		return Date.from(this.occurrences.next(series.agency(), series.id()));
	}

}
