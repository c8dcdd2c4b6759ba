package vn.roviec.target.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.target.Measurement;
import vn.roviec.target.Target;
import vn.roviec.target.TargetFilter;
import vn.roviec.target.TargetOverview;
import vn.roviec.target.TargetPlan;
import vn.roviec.target.TargetPlans;
import vn.roviec.target.TargetStanding;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

/** Says each target as a line, on the page and in a file. */
@Component
class TargetLines {

	private final TargetOverview overview;

	private final TargetPlans plans;

	private final Agencies agencies;

	private final TargetWords words;

	private final Sheets sheets;

	private final Spoken spoken;

	TargetLines(TargetOverview overview, TargetPlans plans, Agencies agencies, TargetWords words, Sheets sheets,
			Spoken spoken) {
		this.overview = overview;
		this.plans = plans;
		this.agencies = agencies;
		this.words = words;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	List<Line> lines(AgencyId agency, List<TargetStanding> standings) {
		Map<UUID, TargetPlan> known = new HashMap<>();
		Map<UnitId, String> units = new HashMap<>();
		return standings.stream()
			.map((standing) -> line(standing,
					known.computeIfAbsent(standing.target().plan(), (plan) -> this.plans.get(agency, plan)),
					units.computeIfAbsent(standing.target().unit(), (unit) -> unit(agency, unit))))
			.toList();
	}

	private Line line(TargetStanding standing, TargetPlan plan, String unit) {
		Target target = standing.target();
		Measurement last = standing.last().orElse(null);
		return new Line(target.id().value(), plan, target.text(), unit, this.words.aim(target.aim()),
				(last != null) ? this.words.figure(target.aim(), last.value()) : "",
				(last != null) ? this.spoken.day(last.on()) : "", this.words.state(standing), this.words.tone(standing),
				this.words.forecast(standing));
	}

	/** A unit's name, also of one that has ended. */
	String unit(AgencyId agency, UnitId unit) {
		return this.agencies.unit(agency, unit).map(Unit::name).orElse("");
	}

	/** The whole list, to be taken away. */
	SheetTable sheet(AgencyId agency, TargetFilter filter) {
		return this.sheets
			.titled(agency, this.spoken.words("target.title"),
					this.spoken.words("target.file", this.spoken.today().toString()))
			.column("target.column.plan", 30)
			.column("target.column.text", 50)
			.column("target.column.unit", 24)
			.column("target.column.aim", 18)
			.column("target.column.last", 14)
			.column("target.column.on", 14)
			.column("target.column.state", 14)
			.column("target.column.forecast", 50)
			.of(lines(agency, this.overview.list(agency, filter)).stream().map(Line::cells).toList());
	}

	/** A target in a list. */
	record Line(UUID id, TargetPlan plan, String text, String unit, String aim, String last, String on, String state,
			@Nullable String tone, String forecast) {

		List<String> cells() {
			return List.of(this.plan.name(), this.text, this.unit, this.aim, this.last, this.on, this.state,
					this.forecast);
		}

	}

}
