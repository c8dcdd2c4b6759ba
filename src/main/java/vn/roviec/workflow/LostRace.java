package vn.roviec.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Says in Spring's words that the engine was faster with the same process. */
public final class LostRace {

	private LostRace() {
	}

	/**
	 * Runs a command of the engine.
	 * @throws ConcurrencyFailureException where something else moves the process at this
	 * very moment: nothing is done, and it can be done again
	 */
	public static void translate(Runnable command) {
		try {
			command.run();
		}
		catch (OptimisticLockingException ex) {
			throw new OptimisticLockingFailureException("The process was moved at the same moment", ex);
		}
	}

}
