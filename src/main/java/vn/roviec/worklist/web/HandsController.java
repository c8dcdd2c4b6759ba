package vn.roviec.worklist.web;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.web.PartOfPage;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Says into whose hands one work item may go: as the menu of its row, asked for when it
 * is opened, and as a page for who has no scripts. A list of fifty rows names nobody
 * fifty times.
 */
@Controller
class HandsController {

	private final WorkItems items;

	private final Agencies agencies;

	private final WorkRows rows;

	HandsController(WorkItems items, Agencies agencies, WorkRows rows) {
		this.items = items;
		this.agencies = agencies;
		this.rows = rows;
	}

	/** What the item's reader may do about who has it; nothing where it is done. */
	@GetMapping("/work/{id}/hands")
	String hands(Actor actor, @PathVariable String id, @RequestParam(defaultValue = "tab=unit") String back,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		WorkItem item = this.items.find(actor.agency(), id).orElseThrow(() -> new NotFound("work"));
		if (!item.isOpenTo(actor)) {
			throw new NotAllowed("work.hands");
		}
		ListForm list = ListForm.ofQuery(back);
		model.addAttribute("item", item);
		model.addAttribute("what", this.rows.what(item));
		WorkHands hands = new WorkHands(this.agencies, actor);
		WorkRow.Hand hand = hands.of(item);
		model.addAttribute("hand", hand);
		model.addAttribute("colleagues", hand.pass() ? hands.colleagues(item) : List.of());
		model.addAttribute("back", list.query());
		model.addAttribute("list", list.address());
		return PartOfPage.isAsked(request, response) ? "worklist/hands :: menu" : "worklist/hands";
	}

}
