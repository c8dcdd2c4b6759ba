package vn.roviec.organisation.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.organisation.ImportList;
import vn.roviec.organisation.ListLine;
import vn.roviec.organisation.ListRow;
import vn.roviec.organisation.ReadList;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Takes units and people from a list: first a trial that writes nothing, then, when the
 * administrator confirms what it showed, the same for good.
 */
@Controller
@RequestMapping("/agency/import")
class ImportController {

	private static final String PAGE = "/agency/import";

	private static final String VIEW = "organisation/import";

	private final ReadList readList;

	private final ImportList importList;

	private final Spoken spoken;

	private final Tabs tabs;

	ImportController(ReadList readList, ImportList importList, Spoken spoken, Tabs tabs) {
		this.readList = readList;
		this.importList = importList;
		this.spoken = spoken;
		this.tabs = tabs;
	}

	@GetMapping
	String page(Model model) {
		this.tabs.show(PAGE, model);
		model.addAttribute("most", ReadList.MOST);
		return VIEW;
	}

	@PostMapping
	ModelAndView trial(Actor actor, @RequestParam(required = false) @Nullable MultipartFile file, Model model)
			throws IOException {
		try {
			String name = (file != null) ? String.valueOf(file.getOriginalFilename()) : "";
			if (file == null || name.isBlank()) {
				throw new Refused("organisation.list.file.missing");
			}
			show(actor, this.readList.read(name, file.getBytes()), model);
			return new ModelAndView(page(model), model.asMap());
		}
		catch (Refused ex) {
			model.addAttribute("wrong", "import-file");
			model.addAttribute("wrongField", "file");
			model.addAttribute("typed", Map.of());
			model.addAttribute("sentence", this.spoken.words(ex));
			return new ModelAndView(page(model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
		}
	}

	/**
	 * Writes what the trial showed.
	 * @param rows as the trial read them
	 * @param seen what the trial said; where it is no longer so, the trial is shown again
	 */
	@PostMapping("/confirm")
	ModelAndView confirm(Actor actor, @RequestParam(defaultValue = "") String rows,
			@RequestParam(defaultValue = "") String seen, Model model, RedirectAttributes redirect) {
		List<ListRow> read = ListText.rows(rows);
		if (read.isEmpty() || read.size() > ReadList.MOST) {
			return new ModelAndView("redirect:" + PAGE);
		}
		if (!seen.equals(mark(this.importList.dryRun(actor, read)))) {
			show(actor, read, model);
			model.addAttribute("changed", true);
			return new ModelAndView(page(model), model.asMap(), HttpStatus.CONFLICT);
		}
		List<ListLine> lines = this.importList.apply(actor, read);
		redirect.addFlashAttribute("flash", this.spoken.words("organisation.list.done", count(lines, "ADDED"),
				count(lines, "CHANGED"), count(lines, "REFUSED")));
		return new ModelAndView("redirect:/agency");
	}

	private void show(Actor actor, List<ListRow> rows, Model model) {
		List<ListLine> lines = this.importList.dryRun(actor, rows);
		List<Line> said = new ArrayList<>();
		lines.forEach((line) -> said.add(new Line(line.number(), line.outcome().name(),
				this.spoken.words(line.key(), line.arguments().toArray()))));
		model.addAttribute("lines", said);
		model.addAttribute("added", count(lines, "ADDED"));
		model.addAttribute("renewed", count(lines, "CHANGED"));
		model.addAttribute("same", count(lines, "SAME"));
		model.addAttribute("refused", count(lines, "REFUSED"));
		model.addAttribute("rows", ListText.of(rows));
		model.addAttribute("seen", mark(lines));
	}

	private static long count(List<ListLine> lines, String outcome) {
		return lines.stream().filter((line) -> line.outcome().name().equals(outcome)).count();
	}

	/** The same for the same outcome of every row. */
	private static String mark(List<ListLine> lines) {
		return Integer.toHexString(lines.stream().map((line) -> line.number() + line.key()).toList().hashCode());
	}

	/** What becomes of a row, in words. */
	record Line(int number, String outcome, String words) {

	}

}
