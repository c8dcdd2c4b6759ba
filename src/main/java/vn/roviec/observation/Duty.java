package vn.roviec.observation;

import java.util.List;

/**
 * What several agencies do about a document of somebody above.
 *
 * @param agencies each of them, by name
 */
public record Duty(SuperiorDocument document, List<DutyOfAgency> agencies) {

	/** Those that have a task for it. */
	public List<DutyOfAgency> doing() {
		return this.agencies.stream().filter((one) -> one.state() == DutyState.WORK).toList();
	}

	/** Those that have none. */
	public List<DutyOfAgency> missing() {
		return this.agencies.stream().filter((one) -> one.state() != DutyState.WORK).toList();
	}

}
