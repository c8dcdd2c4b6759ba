package vn.roviec.observation.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.observation.ObservedAgency;
import vn.roviec.observation.OpenLens;
import vn.roviec.report.TaskFilter;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which agency has no task for what a document of somebody above asks. */
@Controller
@RequestMapping("/lens/duties")
class DutiesController {

	/** Only what looks like a number comes into the record of the agencies. */
	private static final Pattern NUMBER = Pattern.compile("\\d{1,5}[\\p{L}\\d/&.-]{1,45}");

	private final OpenLens open;

	private final DutyPages pages;

	private final LensSheets sheets;

	private final LookWords words;

	private final Spoken spoken;

	DutiesController(OpenLens open, DutyPages pages, LensSheets sheets, LookWords words, Spoken spoken) {
		this.open = open;
		this.pages = pages;
		this.sheets = sheets;
		this.words = words;
		this.spoken = spoken;
	}

	@GetMapping
	String duties(Actor actor, @ModelAttribute("asked") LensForm asked, @RequestParam(defaultValue = "") String q,
			Model model) {
		TaskFilter filter = year(asked);
		return this.pages.list(this.open.all(actor, this.words.page("duties", filter)), filter.year(), q, model);
	}

	@GetMapping("/sheet")
	SheetTable sheet(Actor actor, @ModelAttribute("asked") LensForm asked, @RequestParam(defaultValue = "") String q) {
		TaskFilter filter = year(asked);
		return this.sheets.duties(actor.agency(),
				this.pages.lines(this.open.all(actor, this.words.taken("duties", filter)), filter.year(), q));
	}

	@GetMapping("/document")
	String document(Actor actor, @RequestParam(defaultValue = "") String number,
			@RequestParam(defaultValue = "") String date, Model model) {
		if (!NUMBER.matcher(number).matches()) {
			throw new NotFound("document");
		}
		List<ObservedAgency> seen = this.open.all(actor, this.words.page("duty", number));
		return this.pages.one(seen, number, day(date), model);
	}

	private TaskFilter year(LensForm asked) {
		return TaskFilter.of(null, null, asked.filter(this.spoken.today().getYear()).year());
	}

	private static @Nullable LocalDate day(String written) {
		try {
			return written.isBlank() ? null : LocalDate.parse(written);
		}
		catch (DateTimeException ex) {
			throw new NotFound("document");
		}
	}

}
