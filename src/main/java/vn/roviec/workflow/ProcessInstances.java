package vn.roviec.workflow;

import java.util.Map;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Starts the process of an aggregate and sends it messages, in the caller's transaction.
 * The tenant is the id of the agency, the business key that of the aggregate.
 */
@Component
public class ProcessInstances {

	private final RuntimeService runtime;

	ProcessInstances(RuntimeService runtime) {
		this.runtime = runtime;
	}

	/** Starts the latest version of a process. */
	public void start(String process, String tenant, String businessKey) {
		this.runtime.startProcessInstanceByKey(process, businessKey, Map.of(Processes.AGENCY, tenant));
	}

	/**
	 * Sends a message to the one process that waits for it.
	 * @throws ConcurrencyFailureException where a timer moves that process at this very
	 * moment: nothing is done, and it can be done again
	 */
	public void tell(String message, String tenant, String businessKey) {
		LostRace.translate(() -> correlation(message, tenant, businessKey).correlate());
	}

	/**
	 * Sends a message to the process if it waits for it.
	 * @throws ConcurrencyFailureException as {@link #tell}
	 */
	public void tellIfWaiting(String message, String tenant, String businessKey) {
		LostRace.translate(() -> correlation(message, tenant, businessKey).correlateAll());
	}

	private MessageCorrelationBuilder correlation(String message, String tenant, String businessKey) {
		return this.runtime.createMessageCorrelation(message).processInstanceBusinessKey(businessKey).tenantId(tenant);
	}

}
