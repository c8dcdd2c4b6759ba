package vn.roviec.target.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.document.Files;
import vn.roviec.document.StoredFile;
import vn.roviec.target.Measurement;
import vn.roviec.target.Measurements;
import vn.roviec.target.Target;
import vn.roviec.target.TargetId;
import vn.roviec.target.TargetOverview;
import vn.roviec.target.TargetPlans;
import vn.roviec.target.TargetRights;
import vn.roviec.target.TargetStanding;
import vn.roviec.target.Targets;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

/** Fills the page of one target. */
@Component
class TargetPage {

	private final Targets targets;

	private final TargetOverview overview;

	private final Measurements measurements;

	private final TargetPlans plans;

	private final TargetRights rights;

	private final TargetLines lines;

	private final TargetWords words;

	private final Files files;

	private final Agencies agencies;

	private final Sheets sheets;

	private final Spoken spoken;

	TargetPage(Targets targets, TargetOverview overview, Measurements measurements, TargetPlans plans,
			TargetRights rights, TargetLines lines, TargetWords words, Files files, Agencies agencies, Sheets sheets,
			Spoken spoken) {
		this.targets = targets;
		this.overview = overview;
		this.measurements = measurements;
		this.plans = plans;
		this.rights = rights;
		this.lines = lines;
		this.words = words;
		this.files = files;
		this.agencies = agencies;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	/**
	 * Fills the model.
	 * @param correcting the measurement that is being corrected
	 * @return the view
	 */
	String show(Actor actor, TargetId id, @Nullable UUID correcting, Model model) {
		Target target = this.targets.get(actor.agency(), id);
		TargetStanding standing = this.overview.of(target);
		List<Line> measured = this.measurements.of(actor.agency(), id)
			.stream()
			.map((one) -> line(target, one))
			.toList();
		boolean mayMeasure = this.rights.mayMeasure(actor, target);
		model.addAttribute("target", target);
		model.addAttribute("plan", this.plans.get(actor.agency(), target.plan()));
		model.addAttribute("line", this.lines.lines(actor.agency(), List.of(standing)).get(0));
		model.addAttribute("period", this.spoken.words("target.period", this.spoken.day(target.startsOn()),
				this.spoken.day(target.endsOn())));
		model.addAttribute("measured", measured);
		model.addAttribute("curve",
				standing.measured().isEmpty() ? null : MeasureCurve.of(standing, this.spoken.today()));
		model.addAttribute("mayMeasure", mayMeasure);
		model.addAttribute("maySet", this.rights.maySet(actor, target));
		model.addAttribute("units", this.agencies.units(actor.agency()));
		model.addAttribute("unit", this.rights.unit(target));
		model.addAttribute("today", this.spoken.day(this.spoken.today()));
		model.addAttribute("me", actor.name());
		model.addAttribute("correcting",
				measured.stream()
					.filter((one) -> mayMeasure && one.id().equals(correcting) && one.struck() == null)
					.findFirst()
					.orElse(null));
		return "target/target";
	}

	/** What was measured, struck out or not, to be taken away. */
	SheetTable sheet(Actor actor, TargetId id) {
		Target target = this.targets.get(actor.agency(), id);
		return this.sheets
			.headed(actor.agency(),
					this.spoken.words("sheet.file", this.spoken.words("target.measured"),
							this.spoken.today().toString()),
					this.spoken.words("target.measured"), target.text())
			.column("target.measured.on", 14)
			.column("target.measured.value", 14)
			.column("target.measured.by", 30)
			.column("target.measured.words", 60)
			.column("target.measured.sheet.entered", 44)
			.column("target.measured.sheet.struck", 60)
			.of(this.measurements.of(actor.agency(), id)
				.stream()
				.map((one) -> line(target, one))
				.map((line) -> List.of(line.on(), line.value(), line.by(), line.words(), line.entered(),
						Objects.requireNonNullElse(line.struck(), "")))
				.toList());
	}

	private Line line(Target target, Measurement one) {
		Measurement.Struck struck = one.struck();
		String entered = this.spoken.words("target.measured.entered", one.recordedBy(),
				this.spoken.moment(one.recordedAt()));
		String said = (struck != null) ? this.spoken.words("target.measured.struck", struck.by(),
				this.spoken.moment(struck.at()), struck.words()) : null;
		return new Line(one.id(), this.words.figure(target.aim(), one.value()), TypedFigure.write(one.value()),
				this.spoken.day(one.on()), one.by(), one.words(), entered, one.corrects() != null, said,
				this.files.of(target.agency(), one.id()));
	}

	/**
	 * One measurement.
	 *
	 * @param figure without its unit
	 * @param struck who struck it out, when and why; null where it counts
	 */
	record Line(UUID id, String value, String figure, String on, String by, String words, String entered,
			boolean corrects, @Nullable String struck, List<StoredFile> files) {
	}

}
