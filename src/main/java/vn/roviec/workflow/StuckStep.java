package vn.roviec.workflow;

import java.time.Instant;

/**
 * A step that a process takes by itself and that was tried until no pause was left.
 *
 * @param id of the incident
 * @param process file name of its process ("plan-lifecycle")
 * @param processName as officers say it
 * @param stepName as officers say it
 * @param subject the plan, task or copy that the process is about
 * @param since when it failed for the first time
 * @param tries how often it has failed
 * @param error the message of the last failure, a message key where a rule said no
 * @param trace of the last failure
 */
public record StuckStep(String id, String process, String processName, String stepName, String subject, Instant since,
		long tries, String error, String trace) {

	/** What is said on the telephone, and what the log has too. */
	public String reference() {
		String plain = this.id.replace("-", "");
		return plain.substring(0, 4) + "-" + plain.substring(4, 8);
	}

}
