package vn.roviec.appendix;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

import vn.roviec.agency.AgencyId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the task of each cycle of a series when the cycle opens. What a stop has missed
 * is made afterwards, each cycle once: whether work was owed is for people to say, not
 * for a machine that stood still.
 */
@Service
@Transactional
public class OpenOccurrences {

	/** Before people come, so that the first reminder finds the task. */
	private static final LocalTime MORNING = LocalTime.of(6, 0);

	private final SeriesRows rows;

	private final CycleRows cycles;

	private final SeriesLead lead;

	private final LaunchTasks launch;

	private final Clock clock;

	OpenOccurrences(SeriesRows rows, CycleRows cycles, SeriesLead lead, LaunchTasks launch, Clock clock) {
		this.rows = rows;
		this.cycles = cycles;
		this.lead = lead;
		this.launch = launch;
		this.clock = clock;
	}

	/** When the next cycle opens, which may be past. */
	public Instant next(AgencyId agency, SeriesId id) {
		return waiting(agency, id).stream()
			.map(this.lead.opening(agency)::of)
			.min(LocalDate::compareTo)
			.orElseGet(() -> LocalDate.now(this.clock))
			.atTime(MORNING)
			.atZone(this.clock.getZone())
			.toInstant();
	}

	/**
	 * Makes the tasks of all cycles that have opened.
	 * @return whether cycles are left
	 */
	public boolean open(AgencyId agency, SeriesId id) {
		TaskSeries series = this.rows.getLocked(agency, id);
		LocalDate today = LocalDateTime.now(this.clock).minusNanos(MORNING.toNanoOfDay()).toLocalDate();
		List<SeriesCycle> waiting = waiting(agency, id);
		SeriesLead.Opening day = this.lead.opening(agency);
		List<SeriesCycle> opening = waiting.stream().filter((cycle) -> !day.of(cycle).isAfter(today)).toList();
		opening.forEach((cycle) -> this.cycles.opened(series, cycle, this.launch.launch(series, cycle),
				LocalDate.now(this.clock)));
		boolean left = opening.size() < waiting.size();
		if (!left) {
			this.rows.over(series);
		}
		return left;
	}

	private List<SeriesCycle> waiting(AgencyId agency, SeriesId id) {
		return this.cycles.of(agency, id)
			.stream()
			.filter((cycle) -> cycle.state() == SeriesCycle.State.WAITING)
			.toList();
	}

}
