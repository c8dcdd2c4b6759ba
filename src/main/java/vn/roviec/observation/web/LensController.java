package vn.roviec.observation.web;

import java.util.List;
import java.util.UUID;

import vn.roviec.agency.Actor;
import vn.roviec.agency.AgencyId;
import vn.roviec.observation.ObservedAgency;
import vn.roviec.observation.OpenLens;
import vn.roviec.report.TaskFilter;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Several agencies side by side, and the lists behind their figures; to be read only. */
@Controller
class LensController {

	private final OpenLens open;

	private final LensPages pages;

	private final LensLists lists;

	private final LensSheets sheets;

	private final LookWords words;

	private final Spoken spoken;

	LensController(OpenLens open, LensPages pages, LensLists lists, LensSheets sheets, LookWords words, Spoken spoken) {
		this.open = open;
		this.pages = pages;
		this.lists = lists;
		this.sheets = sheets;
		this.words = words;
		this.spoken = spoken;
	}

	@GetMapping("/lens")
	String side(Actor actor, @ModelAttribute("asked") LensForm asked, Model model) {
		TaskFilter filter = year(asked);
		List<ObservedAgency> seen = this.open.all(actor, this.words.page("side", filter));
		return this.pages.show(seen, filter, model);
	}

	@GetMapping("/lens/sheet")
	SheetTable sheet(Actor actor, @ModelAttribute("asked") LensForm asked) {
		TaskFilter filter = year(asked);
		return this.sheets.side(actor.agency(), this.open.all(actor, this.words.taken("side", filter)), filter);
	}

	@GetMapping("/lens/tasks")
	String tasks(Actor actor, @ModelAttribute("asked") LensForm asked, Model model) {
		TaskFilter filter = filter(asked);
		return this.lists.tasks(this.open.all(actor, this.words.page("tasks", filter)), filter, model);
	}

	@GetMapping("/lens/tasks/sheet")
	SheetTable tasksSheet(Actor actor, @ModelAttribute("asked") LensForm asked) {
		TaskFilter filter = filter(asked);
		return this.sheets.tasks(actor.agency(), this.open.all(actor, this.words.taken("tasks", filter)), filter);
	}

	@GetMapping("/lens/agencies/{agency}/tasks")
	String tasksOfOne(Actor actor, @PathVariable UUID agency, @ModelAttribute("asked") LensForm asked,
			@RequestParam(defaultValue = "1") String page, Model model) {
		TaskFilter filter = filter(asked);
		ObservedAgency seen = this.open.one(actor, new AgencyId(agency), this.words.page("tasks", filter));
		return this.lists.tasksOfOne(seen, filter, page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1, model);
	}

	@GetMapping("/lens/agencies/{agency}/tasks/sheet")
	SheetTable tasksOfOneSheet(Actor actor, @PathVariable UUID agency, @ModelAttribute("asked") LensForm asked) {
		TaskFilter filter = filter(asked);
		ObservedAgency seen = this.open.one(actor, new AgencyId(agency), this.words.taken("tasks", filter));
		return this.sheets.tasks(actor.agency(), List.of(seen), filter);
	}

	@GetMapping("/lens/agencies/{agency}/plans")
	String plans(Actor actor, @PathVariable UUID agency, Model model) {
		ObservedAgency seen = this.open.one(actor, new AgencyId(agency), this.words.page("plans"));
		return this.lists.plans(seen, model);
	}

	@GetMapping("/lens/agencies/{agency}/plans/sheet")
	SheetTable plansSheet(Actor actor, @PathVariable UUID agency) {
		return this.sheets.plans(actor.agency(), this.open.one(actor, new AgencyId(agency), this.words.taken("plans")));
	}

	/** All of a year, whatever else the address asks. */
	private TaskFilter year(LensForm asked) {
		return TaskFilter.of(null, null, filter(asked).year());
	}

	private TaskFilter filter(LensForm asked) {
		return asked.filter(this.spoken.today().getYear());
	}

}
