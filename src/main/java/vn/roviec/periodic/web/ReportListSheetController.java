package vn.roviec.periodic.web;

import java.util.List;
import java.util.Objects;

import vn.roviec.agency.Actor;
import vn.roviec.periodic.ReportList;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The periodic reports, to be taken away. */
@Controller
class ReportListSheetController {

	private final ReportList list;

	private final Sheets sheets;

	private final Spoken spoken;

	ReportListSheetController(ReportList list, Sheets sheets, Spoken spoken) {
		this.list = list;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	@GetMapping("/reports/sheet")
	SheetTable sheet(Actor actor, @RequestParam(defaultValue = "") String period,
			@RequestParam(defaultValue = "") String plan) {
		return this.sheets.titled(actor.agency(), this.spoken.words("report.list"))
			.column("report.period", 20)
			.column("report.list.plan", 50)
			.column("report.list.units", 10)
			.column("report.list.send", 16)
			.column("plans.status", 24)
			.column("plans.number", 16)
			.of(this.list.count(actor.agency(), period, plan),
					(offset, size) -> this.list.page(actor.agency(), period, plan, offset, size)
						.stream()
						.map(this::cells)
						.toList());
	}

	private List<String> cells(ReportList.Row row) {
		return List.of(row.period().words(), row.planTitle(), row.heard() + "/" + row.units(),
				this.spoken.day(row.sendBy()), this.spoken.words("report.state." + row.status()),
				Objects.requireNonNullElse(row.number(), ""));
	}

}
