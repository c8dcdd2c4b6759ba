package vn.roviec.plan.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.plan.Feasibility;
import vn.roviec.plan.Feasibility.UnitLoad;
import vn.roviec.plan.Plan;
import vn.roviec.plan.WeighPlan;
import vn.roviec.web.Spoken;
import vn.roviec.web.TimeScale;

import org.springframework.stereotype.Component;

/** Says in words and shows in two pictures whether a plan can be done. */
@Component
class FeasibilityView {

	private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("dd/MM");

	private static final int WEEKS = 8;

	/** Days off that are named, the others are only counted. */
	private static final int NAMED = 3;

	/** The width of a bar of the timeline, in hundredths. */
	private static final double BAR = 1.2;

	private final WeighPlan weigh;

	private final WorkingCalendars calendars;

	private final Agencies agencies;

	private final Spoken spoken;

	FeasibilityView(WeighPlan weigh, WorkingCalendars calendars, Agencies agencies, Spoken spoken) {
		this.weigh = weigh;
		this.calendars = calendars;
		this.agencies = agencies;
		this.spoken = spoken;
	}

	Shown of(Plan plan) {
		LocalDate today = this.spoken.today();
		WorkingCalendar calendar = this.calendars.of(plan.agency());
		Feasibility found = this.weigh.weigh(plan);
		List<LocalDate> weeks = IntStream.range(0, WEEKS).mapToObj(today.with(DayOfWeek.MONDAY)::plusWeeks).toList();
		return new Shown(sentences(plan.agency(), found, calendar, today), weeks.stream().map(WEEK::format).toList(),
				found.units().stream().map((unit) -> line(plan.agency(), unit, weeks)).toList(), bars(found, today));
	}

	private List<String> sentences(AgencyId agency, Feasibility found, WorkingCalendar calendar, LocalDate today) {
		List<String> said = new ArrayList<>();
		if (found.products() > 0) {
			said.add(near(agency, found));
		}
		if (found.recurring() > 0) {
			said.add(this.spoken.words("feasible.cycles", found.recurring(), found.cycles()));
		}
		if (found.past() > 0) {
			said.add(this.spoken.words("feasible.past", found.past()));
		}
		found.peak(today)
			.filter((peak) -> peak.due() > 1)
			.ifPresent((peak) -> said.add(this.spoken.words("feasible.peak", WEEK.format(peak.week()),
					name(agency, peak.unit().unit()), peak.due(), peak.unit().planned().getOrDefault(peak.week(), 0))));
		if (!found.daysOff().isEmpty()) {
			said.add(this.spoken.words("feasible.daysOff", found.daysOff().size(), daysOff(found.daysOff(), calendar)));
		}
		if (found.withoutLead() > 0) {
			said.add(this.spoken.words("feasible.withoutLead", found.withoutLead()));
		}
		if (found.withoutDate() > 0) {
			said.add(this.spoken.words("feasible.withoutDate", found.withoutDate()));
		}
		return said;
	}

	/**
	 * "11 trong 33 sản phẩm đến hạn trong 25 ngày làm việc tới; Văn phòng giữ nhiều nhất:
	 * 6."; "11 trong 51 lần nộp" where some come back.
	 */
	private String near(AgencyId agency, Feasibility found) {
		String until = this.spoken.day(found.nearUntil());
		String kind = (found.recurring() > 0) ? ".times" : "";
		UnitLoad most = found.units().stream().max((a, b) -> Integer.compare(a.near(), b.near())).orElse(null);
		if (found.near() == 0 || most == null || most.near() == 0) {
			return this.spoken.words("feasible.near.none" + kind, found.times(), Feasibility.NEAR_DAYS, until);
		}
		return this.spoken.words("feasible.near" + kind, found.near(), found.times(), Feasibility.NEAR_DAYS, until,
				name(agency, most.unit()), most.near());
	}

	private String daysOff(List<LocalDate> days, WorkingCalendar calendar) {
		String named = days.stream()
			.limit(NAMED)
			.map((day) -> this.spoken.day(day) + " (" + calendar.dayOffName(day).orElse("") + ")")
			.collect(Collectors.joining(", "));
		return (days.size() > NAMED) ? named + "…" : named;
	}

	private Line line(AgencyId agency, UnitLoad unit, List<LocalDate> weeks) {
		return new Line(name(agency, unit.unit()), unit.times(), unit.open(),
				weeks.stream()
					.map((week) -> new Cell(unit.planned().getOrDefault(week, 0), unit.present().getOrDefault(week, 0)))
					.toList());
	}

	private Bars bars(Feasibility found, LocalDate today) {
		List<LocalDate> weeks = List.copyOf(found.weeks().keySet());
		if (weeks.isEmpty()) {
			return new Bars(List.of(), List.of(), 0, List.of());
		}
		LocalDate first = weeks.get(0).isBefore(today) ? weeks.get(0) : today;
		TimeScale scale = new TimeScale(first.withDayOfMonth(1), weeks.get(weeks.size() - 1).plusWeeks(2));
		int most = found.weeks().values().stream().mapToInt(Integer::intValue).max().orElse(1);
		List<Bar> bars = new ArrayList<>();
		for (Map.Entry<LocalDate, Integer> week : found.weeks().entrySet()) {
			bars.add(new Bar(this.spoken.day(week.getKey()), week.getValue(), scale.at(week.getKey()),
					Math.round(100.0 * week.getValue() / most)));
		}
		return new Bars(scale.ticks(), List.of(scale.at(today)), BAR, bars);
	}

	private String name(AgencyId agency, UnitId unit) {
		return this.agencies.unit(agency, unit).map(Unit::name).orElse("");
	}

	/** What is said and shown. */
	record Shown(List<String> sentences, List<String> weeks, List<Line> lines, Bars bars) {
	}

	/**
	 * What one unit is given.
	 *
	 * @param times how often it is to hand in something of this plan
	 * @param open what it has already
	 */
	record Line(String name, int times, int open, List<Cell> cells) {
	}

	/** What is due in one week: of this plan, and already. */
	record Cell(int planned, int present) {
	}

	/** The deadlines over the plan's time; today is one place or none. */
	record Bars(List<TimeScale.Tick> ticks, List<Double> today, double width, List<Bar> bars) {
	}

	/** One week; its height is of a hundred. */
	record Bar(String week, int count, double at, long height) {
	}

}
