package vn.roviec.worklist.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import vn.roviec.agency.Actor;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class WorklistController {

	private static final int LONGEST = 200;

	private final WorkItems items;

	private final WorkRows rows;

	WorklistController(WorkItems items, WorkRows rows) {
		this.items = items;
		this.rows = rows;
	}

	@GetMapping("/worklist")
	String worklist(Actor actor, @RequestParam(name = "tab", defaultValue = "mine") String asked, Model model) {
		Tab tab = Tab.of(asked);
		WorkItems.Counts counts = this.items.counts(actor);
		List<WorkRow> mine = rows(actor, Tab.MINE);
		List<WorkRow> shown = (tab == Tab.MINE) ? mine : rows(actor, tab);
		model.addAttribute("tab", tab.key());
		model.addAttribute("tabs", tabs(tab, counts));
		model.addAttribute("today", count(mine, WorkGroup.TODAY));
		model.addAttribute("late", count(mine, WorkGroup.LATE));
		model.addAttribute("mine", counts.mine());
		model.addAttribute("claimable", counts.claimable());
		model.addAttribute("rows", shown);
		model.addAttribute("groups", (tab == Tab.DONE) ? Map.of() : grouped(shown));
		model.addAttribute("more", shown.size() == LONGEST);
		return "worklist/worklist";
	}

	private List<WorkRow> rows(Actor actor, Tab tab) {
		List<WorkItem> found = switch (tab) {
			case MINE -> this.items.mine(actor, LONGEST);
			case UNIT -> this.items.claimable(actor, LONGEST);
			case AWAITED -> this.items.awaited(actor, LONGEST);
			case DONE -> this.items.done(actor, LONGEST);
		};
		return found.stream().map((item) -> this.rows.of(actor, item, tab)).toList();
	}

	private static Map<WorkGroup, List<WorkRow>> grouped(List<WorkRow> rows) {
		return rows.stream().collect(Collectors.groupingBy(WorkRow::group, TreeMap::new, Collectors.toList()));
	}

	private static long count(List<WorkRow> rows, WorkGroup group) {
		return rows.stream().filter((row) -> row.group() == group).count();
	}

	private static List<TabLink> tabs(Tab present, WorkItems.Counts counts) {
		return List.of(new TabLink(Tab.MINE, present, counts.mine()),
				new TabLink(Tab.UNIT, present, counts.claimable()), new TabLink(Tab.AWAITED, present, counts.awaited()),
				new TabLink(Tab.DONE, present, -1));
	}

	/**
	 * The way to a list.
	 *
	 * @param count how much is in it, negative where nobody counts
	 */
	record TabLink(String key, boolean current, long count) {

		TabLink(Tab tab, Tab present, long count) {
			this(tab.key(), tab == present, count);
		}

	}

}
