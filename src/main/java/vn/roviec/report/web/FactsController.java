package vn.roviec.report.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.report.TaskFilter;
import vn.roviec.report.WorkFacts;
import vn.roviec.report.WorkFacts.Facts;
import vn.roviec.web.NewSheet;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Facts of units and people, without a rating. Everybody sees the units and themselves; a
 * head sees the people of the unit, leaders and the head of Văn phòng see all.
 */
@Controller
class FactsController {

	private static final String[] FIGURES = { "tasks", "running", "late", "done", "doneLate", "returned", "waited",
			"kept" };

	private final WorkFacts facts;

	private final Agencies agencies;

	private final Sheets sheets;

	private final Spoken spoken;

	FactsController(WorkFacts facts, Agencies agencies, Sheets sheets, Spoken spoken) {
		this.facts = facts;
		this.agencies = agencies;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	@GetMapping("/follow/facts")
	String facts(Actor actor, @ModelAttribute("asked") FollowForm asked, Model model) {
		TaskFilter filter = filter(asked);
		model.addAttribute("year", (filter.year() != null) ? String.valueOf(filter.year()) : FollowForm.ALL);
		model.addAttribute("units", units(actor, filter));
		model.addAttribute("people", people(actor, filter));
		model.addAttribute("sheet", FollowForm.address("/follow/facts/sheet", filter));
		return "report/facts";
	}

	@GetMapping("/follow/facts/sheet")
	SheetTable sheet(Actor actor, @ModelAttribute("asked") FollowForm asked) {
		TaskFilter filter = filter(asked);
		NewSheet sheet = this.sheets
			.titled(actor.agency(), this.spoken.words("facts.title"),
					this.spoken.words("facts.file", this.spoken.today().toString()))
			.column("facts.name", 40);
		for (String figure : FIGURES) {
			sheet.column("facts." + figure, 14);
		}
		List<List<String>> lines = new ArrayList<>();
		units(actor, filter).forEach((line) -> lines.add(line.cells()));
		people(actor, filter).forEach((line) -> lines.add(line.cells()));
		return sheet.of(lines);
	}

	private TaskFilter filter(FollowForm asked) {
		TaskFilter filter = asked.filter(this.spoken.today());
		return TaskFilter.of(filter.unit(), filter.plan(), filter.year());
	}

	private List<Line> units(Actor actor, TaskFilter filter) {
		return this.facts.units(actor.agency(), filter)
			.stream()
			.map((one) -> new Line(one, filter.of(new UnitId(one.who()))))
			.toList();
	}

	private List<Line> people(Actor actor, TaskFilter filter) {
		Set<OfficerId> seen = seen(actor);
		boolean all = actor.holds(Role.CHAIRMAN) || actor.holds(Role.VICE_CHAIRMAN)
				|| (actor.inOffice() && actor.holds(Role.HEAD));
		return this.facts.people(actor.agency(), filter)
			.stream()
			.filter((one) -> all || seen.contains(new OfficerId(one.who())))
			.map((one) -> new Line(one, filter.by(new OfficerId(one.who()))))
			.toList();
	}

	private Set<OfficerId> seen(Actor actor) {
		Set<OfficerId> seen = new HashSet<>(Set.of(actor.officer()));
		actor.units()
			.stream()
			.filter(actor::heads)
			.flatMap((unit) -> this.agencies.officersIn(actor.agency(), unit).stream())
			.map(Officer::id)
			.forEach(seen::add);
		return seen;
	}

	/** Facts of one, each figure with its list. */
	record Line(Facts facts, TaskFilter filter) {

		/** The list behind a figure. */
		public String href(String state) {
			return FollowForm.address("/follow/tasks", this.filter.in(state.isEmpty() ? null : state));
		}

		/** The list of what was returned. */
		public String returned() {
			return FollowForm.address("/follow/tasks", this.filter.sentBack());
		}

		List<String> cells() {
			Facts one = this.facts;
			List<String> cells = new ArrayList<>(List.of(one.name()));
			for (int count : new int[] { one.tasks(), one.running(), one.late(), one.done(), one.doneLate(),
					one.returned(), one.waited(), one.kept() }) {
				cells.add(String.valueOf(count));
			}
			return cells;
		}

	}

}
