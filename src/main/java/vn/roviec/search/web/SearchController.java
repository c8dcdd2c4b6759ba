package vn.roviec.search.web;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.agency.FoldedWords;
import vn.roviec.search.SearchIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchController {

	private static final int EACH = 20;

	private static final int LONGEST = 200;

	private final List<SearchIn> places;

	SearchController(List<SearchIn> places) {
		this.places = places;
	}

	@GetMapping("/search")
	String search(Actor actor, @RequestParam(defaultValue = "") String q, Model model) {
		String asked = q.substring(0, Math.min(q.length(), LONGEST)).strip();
		FoldedWords words = FoldedWords.of(asked);
		model.addAttribute("q", asked);
		model.addAttribute("most", EACH);
		model.addAttribute("groups", words.isBlank() ? List.of() : groups(actor, words));
		return "search/search";
	}

	private List<Group> groups(Actor actor, FoldedWords words) {
		return this.places.stream()
			.map((place) -> new Group(place.key(), place.find(actor, words, EACH)))
			.filter((group) -> !group.found().isEmpty())
			.toList();
	}

	/** What was found of one kind. */
	record Group(String key, List<SearchIn.Found> found) {

	}

}
