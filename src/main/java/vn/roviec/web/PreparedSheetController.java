package vn.roviec.web;

import java.io.IOException;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import vn.roviec.agency.Actor;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Says how far a long list is, and hands it to the officer who asked for it. */
@Controller
class PreparedSheetController {

	private final PreparedSheets sheets;

	PreparedSheetController(PreparedSheets sheets) {
		this.sheets = sheets;
	}

	@GetMapping("/exports/{id}")
	String progress(Actor actor, @PathVariable UUID id, Model model) {
		model.addAttribute("prepared", find(actor, id));
		return "prepared";
	}

	@GetMapping("/exports/{id}/file")
	void file(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
		PreparedSheet sheet = find(actor, id);
		if (sheet.state() != PreparedSheet.State.DONE) {
			throw new NotFound("export");
		}
		SendSheet.head(sheet.name(), sheet.contentType(), response);
		this.sheets.copyTo(sheet, response.getOutputStream());
	}

	private PreparedSheet find(Actor actor, UUID id) {
		return this.sheets.find(actor, id).orElseThrow(() -> new NotFound("export"));
	}

}
