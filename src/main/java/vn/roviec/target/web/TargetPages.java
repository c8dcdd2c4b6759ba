package vn.roviec.target.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.UnitId;
import vn.roviec.target.AimKind;
import vn.roviec.target.TargetFilter;
import vn.roviec.target.TargetOverview;
import vn.roviec.target.TargetPlan;
import vn.roviec.target.TargetPlans;
import vn.roviec.target.TargetStanding;
import vn.roviec.target.TargetState;
import vn.roviec.web.Spoken;

/** Fills the lists of targets: of the agency and of one plan. */
@Component
class TargetPages {

	private static final String ALL = "/follow/targets";

	private final TargetOverview overview;

	private final TargetPlans plans;

	private final TargetLines lines;

	private final Agencies agencies;

	private final Spoken spoken;

	TargetPages(TargetOverview overview, TargetPlans plans, TargetLines lines, Agencies agencies, Spoken spoken) {
		this.overview = overview;
		this.plans = plans;
		this.lines = lines;
		this.agencies = agencies;
		this.spoken = spoken;
	}

	/** The view of all plans at work. */
	String all(Actor actor, TargetFilter filter, Model model) {
		model.addAttribute("plans", this.plans.followed(actor.agency()));
		model.addAttribute("units", this.agencies.units(actor.agency()));
		model.addAttribute("filter", filter);
		list(actor, filter, model);
		return "target/targets";
	}

	/** The view of one plan. */
	String ofPlan(Actor actor, UUID id, Model model) {
		TargetPlan plan = this.plans.get(actor.agency(), id);
		model.addAttribute("plan", plan);
		model.addAttribute("units", this.agencies.units(actor.agency()));
		model.addAttribute("mayAdd", plan.mayBeSetBy(actor) && plan.inForce());
		model.addAttribute("kinds", AimKind.values());
		model.addAttribute("endsOn", this.spoken.day(plan.endsOn()));
		list(actor, TargetFilter.of(id), model);
		return "target/plan";
	}

	private void list(Actor actor, TargetFilter filter, Model model) {
		List<TargetStanding> whole = this.overview.list(actor.agency(), filter.in(null));
		model.addAttribute("matrix", matrix(actor, whole, filter));
		model.addAttribute("states", Arrays.stream(TargetState.values()).map(TargetWords::state).toList());
		model.addAttribute("sentence", sentence(whole));
		model.addAttribute("state",
				(filter.state() != null) ? this.spoken.words(TargetWords.state(filter.state())) : null);
		model.addAttribute("whole", TargetForm.address(ALL, filter.in(null)));
		model.addAttribute("lines", this.lines.lines(actor.agency(),
				whole.stream().filter((one) -> filter.state() == null || one.state() == filter.state()).toList()));
		model.addAttribute("sheet", TargetForm.address(ALL + "/sheet", filter) + (asked(filter) ? "&" : "?"));
	}

	private static boolean asked(TargetFilter filter) {
		return filter.plan() != null || filter.unit() != null || filter.state() != null;
	}

	/** "Đang theo dõi 12 chỉ tiêu: 5 đạt, 2 chậm, 3 chưa đạt, 2 chưa đo." */
	private String sentence(List<TargetStanding> all) {
		return this.spoken.words("target.sentence", all.size(), count(all, TargetState.REACHED),
				count(all, TargetState.BEHIND), count(all, TargetState.NOT_REACHED),
				count(all, TargetState.UNMEASURED));
	}

	private List<Row> matrix(Actor actor, List<TargetStanding> all, TargetFilter filter) {
		Map<UnitId, List<TargetStanding>> byUnit = all.stream()
			.collect(Collectors.groupingBy((one) -> one.target().unit()));
		List<Row> rows = new ArrayList<>();
		byUnit.forEach((unit,
				ofUnit) -> rows.add(new Row(this.lines.unit(actor.agency(), unit),
						Arrays.stream(TargetState.values())
							.map((state) -> new Cell(count(ofUnit, state),
									TargetForm.address(ALL, new TargetFilter(filter.plan(), unit, state))))
							.toList())));
		rows.sort((one, other) -> one.name().compareTo(other.name()));
		return rows;
	}

	private static int count(List<TargetStanding> all, TargetState state) {
		return (int) all.stream().filter((one) -> one.state() == state).count();
	}

	/** A unit with the figures of each state. */
	record Row(String name, List<Cell> cells) {
	}

	/** A figure and its list. */
	record Cell(int count, String href) {
	}

}
