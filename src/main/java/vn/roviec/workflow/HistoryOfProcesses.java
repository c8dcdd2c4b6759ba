package vn.roviec.workflow;

import org.camunda.bpm.engine.impl.history.event.HistoricDecisionEvaluationEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Keeps what processes do. A decision table that is read at every start, and by the
 * commands that only look, leaves nothing behind.
 */
class HistoryOfProcesses extends DbHistoryEventHandler {

	@Override
	public void handleEvent(HistoryEvent event) {
		if (!(event instanceof HistoricDecisionEvaluationEvent)) {
			super.handleEvent(event);
		}
	}

}
