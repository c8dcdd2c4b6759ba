package vn.roviec.periodic.process;

import java.time.Clock;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import vn.roviec.periodic.ReportPart;
import vn.roviec.workflow.ProcessBean;

/** The units that a report asks, and until when. */
@ProcessBean
public class ReportingUnits {

	private final ReportOfExecution reports;

	private final Clock clock;

	ReportingUnits(ReportOfExecution reports, Clock clock) {
		this.reports = reports;
		this.clock = clock;
	}

	/** Ids of the units that have not confirmed. */
	public List<String> of(DelegateExecution execution) {
		return this.reports.report(execution)
			.parts()
			.stream()
			.filter(ReportPart::isWaiting)
			.map((part) -> part.unit().toString())
			.toList();
	}

	/** The midnight that ends the last day for the units. */
	public Date until(DelegateExecution execution) {
		return Date.from(
				this.reports.report(execution).unitsUntil().plusDays(1).atStartOfDay(this.clock.getZone()).toInstant());
	}

}
