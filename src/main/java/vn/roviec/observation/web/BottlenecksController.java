package vn.roviec.observation.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.observation.Awaited;
import vn.roviec.observation.ObservedAgency;
import vn.roviec.observation.OpenLens;
import vn.roviec.web.SheetTable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What holds up work in several agencies at once. */
@Controller
class BottlenecksController {

	private final OpenLens open;

	private final BottleneckPages pages;

	private final LensSheets sheets;

	private final LookWords words;

	BottlenecksController(OpenLens open, BottleneckPages pages, LensSheets sheets, LookWords words) {
		this.open = open;
		this.pages = pages;
		this.sheets = sheets;
		this.words = words;
	}

	/**
	 * All of it on one page.
	 * @param awaited what the obstacles that are listed name; any where it is none
	 * @param agency of which they are listed; of all where it is none of them
	 */
	@GetMapping("/lens/bottlenecks")
	String bottlenecks(Actor actor, @RequestParam(defaultValue = "") String awaited,
			@RequestParam(defaultValue = "") String agency, Model model) {
		List<ObservedAgency> seen = this.open.all(actor, this.words.page("bottlenecks"));
		return this.pages.show(seen, named(awaited), among(seen, agency), model);
	}

	/** The obstacles that are listed, to be taken away. */
	@GetMapping("/lens/bottlenecks/sheet")
	SheetTable sheet(Actor actor, @RequestParam(defaultValue = "") String awaited,
			@RequestParam(defaultValue = "") String agency) {
		List<ObservedAgency> seen = this.open.all(actor, this.words.taken("bottlenecks"));
		return this.sheets.stuck(actor.agency(), this.pages.stuck(seen, named(awaited), among(seen, agency)));
	}

	private static @Nullable ObservedAgency among(List<ObservedAgency> seen, String agency) {
		return seen.stream().filter((one) -> one.id().toString().equals(agency)).findFirst().orElse(null);
	}

	private static @Nullable Awaited named(String word) {
		return Stream.of(Awaited.values()).filter((one) -> one.name().equals(word)).findFirst().orElse(null);
	}

}
