package vn.roviec.appendix.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

import vn.roviec.appendix.OpenOccurrences;
import vn.roviec.workflow.ProcessBean;
import vn.roviec.workflow.Processes;

/** Makes the tasks of the cycles that have opened. */
@ProcessBean(name = "openOccurrences")
class OpenOccurrencesDelegate implements JavaDelegate {

	private final OpenOccurrences occurrences;

	OpenOccurrencesDelegate(OpenOccurrences occurrences) {
		this.occurrences = occurrences;
	}

	@Override
	public void execute(DelegateExecution execution) {
		SeriesOfExecution series = SeriesOfExecution.of(execution);
		boolean left = this.occurrences.open(series.agency(), series.id());
		execution.setVariableLocal(Processes.DECISION, left ? SeriesProcess.FORWARD : SeriesProcess.NONE);
	}

}
