package vn.roviec.search.web;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.FoldedWords;
import vn.roviec.search.SearchIn;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

	private static final int EACH = 20;

	/** Of one kind in a file: more than anybody looks through. */
	private static final int WHOLE = 5000;

	private static final int LONGEST = 200;

	private final List<SearchIn> places;

	private final Sheets sheets;

	private final Spoken spoken;

	SearchController(List<SearchIn> places, Sheets sheets, Spoken spoken) {
		this.places = places;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	@GetMapping("/search")
	String search(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
		String asked = asked(q);
		model.addAttribute("q", asked);
		model.addAttribute("most", EACH);
		model.addAttribute("groups", groups(actor, asked, EACH));
		return "search/search";
	}

	/** All that is found of each kind. */
	@GetMapping("/search/sheet")
	SheetTable sheet(Actor actor, @RequestParam(defaultValue = "") String q) {
		return this.sheets.titled(actor.agency(), this.spoken.words("search.title"))
			.column("search.sheet.kind", 20)
			.column("search.sheet.title", 60)
			.column("search.sheet.detail", 50)
			.of(groups(actor, asked(q), WHOLE).stream()
				.flatMap((group) -> group.found()
					.stream()
					.map((one) -> List.of(this.spoken.words("search.in." + group.key()), one.title(), one.detail())))
				.toList());
	}

	private static String asked(String q) {
		return q.substring(0, Math.min(q.length(), LONGEST)).strip();
	}

	private List<Group> groups(Actor actor, String asked, int limit) {
		FoldedWords words = FoldedWords.of(asked);
		return words.isBlank() ? List.of()
				: this.places.stream()
					.map((place) -> new Group(place.key(), place.find(actor, words, limit)))
					.filter((group) -> !group.found().isEmpty())
					.toList();
	}

	/** What was found of one kind. */
	record Group(String key, List<SearchIn.Found> found) {

	}

}
