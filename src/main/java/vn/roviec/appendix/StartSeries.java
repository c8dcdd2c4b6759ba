package vn.roviec.appendix;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import vn.roviec.agency.AgencyId;
import vn.roviec.appendix.process.SeriesProcess;
import vn.roviec.audit.AuditLog;
import vn.roviec.deadline.Occurrence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins the series of an issued plan's recurring deliverables. */
@Service
public class StartSeries {

	private final SeriesRows rows;

	private final CycleRows cycles;

	private final SeriesProcess process;

	private final AuditLog audit;

	private final Clock clock;

	StartSeries(SeriesRows rows, CycleRows cycles, SeriesProcess process, AuditLog audit, Clock clock) {
		this.rows = rows;
		this.cycles = cycles;
		this.process = process;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Begins, in the caller's transaction, what has not begun before, however often it is
	 * called.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void start(AgencyId agency, PlanOrder plan, List<SeriesOrder> orders) {
		orders.stream()
			.filter((order) -> !this.rows.has(agency, plan.plan(), order.order()))
			.forEach((order) -> start(agency, plan, order));
	}

	private void start(AgencyId agency, PlanOrder plan, SeriesOrder order) {
		TaskSeries series = new TaskSeries(new SeriesId(UUID.randomUUID()), agency, plan, order.order(),
				SeriesStatus.RUNNING, null);
		this.rows.add(series, this.clock.instant());
		order.occurrences().forEach((one) -> this.cycles.add(series, waiting(one)));
		this.audit.append(agency, "series.started", series.id().value(), plan.symbol());
		this.process.start(agency, series.id());
	}

	private static SeriesCycle waiting(Occurrence one) {
		return new SeriesCycle(one.cycle(), one.name(), one.start(), one.due(), SeriesCycle.State.WAITING, null, null);
	}

}
