package vn.roviec.worklist.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Conflict;
import vn.roviec.worklist.ListChoices;
import vn.roviec.worklist.SaveView;
import vn.roviec.worklist.WorkFilter;
import vn.roviec.worklist.WorkList;
import vn.roviec.worklist.Worklists;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of one's work together. */
@Component
class WorklistPages {

	static final String VIEW = "worklist/worklist";

	private static final int SIZE = 50;

	private final Worklists lists;

	private final ListChoices choices;

	private final SaveView views;

	private final WorkRows rows;

	private final Spoken spoken;

	private final Clock clock;

	WorklistPages(Worklists lists, ListChoices choices, SaveView views, WorkRows rows, Spoken spoken, Clock clock) {
		this.lists = lists;
		this.choices = choices;
		this.views = views;
		this.rows = rows;
		this.spoken = spoken;
		this.clock = clock;
	}

	void fill(Actor actor, ListForm form, Model model) {
		fill(actor, form, false, model);
	}

	/**
	 * The page.
	 * @param opened whether all filters are to be seen; else they come when they are
	 * asked for, unless the list is narrowed by one of them
	 */
	void fill(Actor actor, ListForm form, boolean opened, Model model) {
		model.addAttribute("read", this.clock.millis());
		LocalDate today = this.spoken.today();
		WorkFilter filter = form.filter(today);
		WorkList list = form.list();
		Worklists.Page page = this.lists.page(actor, list, filter, form.place().orElse(null), SIZE);
		Worklists.Counts counts = this.lists.counts(actor);
		List<WorkRow> shown = this.rows.of(actor, page.items(), list);
		model.addAttribute("form", form);
		model.addAttribute("tab", form.tab());
		model.addAttribute("tabs", tabs(list, counts));
		model.addAttribute("counts", counts);
		model.addAttribute("filtered", !filter.isOpen());
		model.addAttribute("opened", opened);
		if (opened || form.isNarrowed()) {
			choices(actor, form, model);
		}
		model.addAttribute("views", this.views.of(actor));
		model.addAttribute("rows", shown);
		model.addAttribute("groups", (list == WorkList.DONE) ? Map.of() : grouped(shown));
		together(shown, model);
		model.addAttribute("sheet", "/worklist/sheet?" + form.fromStart().query());
		model.addAttribute("next", page.next().map((place) -> form.after(place).address()).orElse(null));
		model.addAttribute("first", form.place().map((place) -> form.fromStart().address()).orElse(null));
	}

	/** What the list can be narrowed to. */
	void choices(Actor actor, ListForm form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("choices", this.choices.of(actor, form.list()));
	}

	/** What may be done with several rows at once. */
	private static void together(List<WorkRow> rows, Model model) {
		model.addAttribute("bulkSteps", rows.stream().flatMap((row) -> row.steps().stream()).distinct().toList());
		model.addAttribute("bulkOfficers",
				rows.stream().flatMap((row) -> row.hand().give().stream()).distinct().toList());
	}

	/** The list as it is now, and above it who was faster. */
	String tooLate(Actor actor, Conflict conflict, ListForm form, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("flashAttention", sentence(conflict));
		fill(actor, form, model);
		return VIEW;
	}

	/** Who was faster, when, and what they did. */
	String sentence(Conflict conflict) {
		String what = this.spoken.words(conflict.what());
		return (conflict.who() == null) ? this.spoken.words("worklist.late.somebody", what)
				: this.spoken.words("worklist.late.who", conflict.who(), what, this.spoken.moment(conflict.when()));
	}

	private static Map<WorkGroup, List<WorkRow>> grouped(List<WorkRow> rows) {
		return rows.stream().collect(Collectors.groupingBy(WorkRow::group, TreeMap::new, Collectors.toList()));
	}

	private static List<TabLink> tabs(WorkList present, Worklists.Counts counts) {
		return Arrays.stream(WorkList.values()).map((list) -> new TabLink(list.key(), list == present, switch (list) {
			case MINE -> counts.mine();
			case UNIT -> counts.unit();
			case COORDINATED -> counts.coordinated();
			case FOLLOWED -> counts.followed();
			case DONE -> -1;
		})).toList();
	}

	/**
	 * The way to a list.
	 *
	 * @param count how much is in it, a hundred for more; negative where nobody counts
	 */
	record TabLink(String key, boolean current, int count) {
	}

}
