package vn.roviec.worklist.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import vn.roviec.agency.Actor;
import vn.roviec.web.DeadlineLine;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.Place;
import vn.roviec.worklist.WorkFilter;
import vn.roviec.worklist.WorkList;
import vn.roviec.worklist.Worklists;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** A list of work to be taken away: the whole of it, as it is narrowed on the page. */
@Controller
class WorklistSheetController {

	private final Worklists lists;

	private final WorkRows rows;

	private final Sheets sheets;

	private final Spoken spoken;

	WorklistSheetController(Worklists lists, WorkRows rows, Sheets sheets, Spoken spoken) {
		this.lists = lists;
		this.rows = rows;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	@GetMapping("/worklist/sheet")
	SheetTable sheet(Actor actor, @ModelAttribute("asked") ListForm asked) {
		WorkList list = asked.list();
		WorkFilter filter = asked.filter(this.spoken.today());
		return this.sheets
			.titled(actor.agency(),
					this.spoken.words("worklist.sheet", this.spoken.words("worklist.tab." + list.key())))
			.column("worklist.sheet.what", 50)
			.column("worklist.sheet.plan", 40)
			.column("worklist.sheet.group", 14)
			.column("worklist.sheet.deadline", 26)
			.column("worklist.sheet.unit", 18)
			.column("worklist.sheet.holder", 24)
			.column("worklist.sheet.waiting", 34)
			.of(this.lists.count(actor, list, filter), (line) -> each(actor, list, filter, line));
	}

	private void each(Actor actor, WorkList list, WorkFilter filter, Consumer<List<String>> line) {
		Optional<Place> after = Optional.empty();
		do {
			Worklists.Page page = this.lists.page(actor, list, filter, after.orElse(null), SheetTable.FETCHED);
			this.rows.of(actor, page.items(), list).stream().map((row) -> cells(list, row)).forEach(line);
			after = page.next();
		}
		while (after.isPresent());
	}

	private List<String> cells(WorkList list, WorkRow row) {
		DeadlineLine deadline = row.deadline();
		String group = (list == WorkList.DONE) ? "" : this.spoken.words("worklist.group." + row.group().key());
		String date = (deadline == null || deadline.date() == null) ? "" : " · " + deadline.date();
		return List.of(row.what(), row.planTitle(), group, (deadline != null) ? deadline.words() + date : "",
				Objects.requireNonNullElse(row.item().unitName(), ""),
				Objects.requireNonNullElse(row.item().assigneeName(), ""), row.waiting());
	}

}
