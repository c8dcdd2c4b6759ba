package vn.roviec.register.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.register.Blocks;
import vn.roviec.register.BookSchemes;
import vn.roviec.register.DocumentNumber;
import vn.roviec.register.DocumentType;
import vn.roviec.register.OutgoingRegister;
import vn.roviec.register.RegisterBlock;
import vn.roviec.register.ReserveNumbers;
import vn.roviec.register.VoidNumber;
import vn.roviec.web.Forms;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Sheets;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Dự phòng khi mất mạng: blocks of numbers for paper, and the sheet of one for the desk.
 */
@Controller
@RequestMapping("/register/blocks")
class BlocksController {

	private static final String PAGE = "/register/blocks";

	private final Blocks blocks;

	private final OutgoingRegister register;

	private final BookSchemes schemes;

	private final ReserveNumbers reserveNumbers;

	private final VoidNumber voidNumber;

	private final BookWords words;

	private final Sheets sheets;

	private final Forms forms;

	private final Spoken spoken;

	BlocksController(Blocks blocks, OutgoingRegister register, BookSchemes schemes, ReserveNumbers reserveNumbers,
			VoidNumber voidNumber, BookWords words, Sheets sheets, Forms forms, Spoken spoken) {
		this.blocks = blocks;
		this.register = register;
		this.schemes = schemes;
		this.reserveNumbers = reserveNumbers;
		this.voidNumber = voidNumber;
		this.words = words;
		this.sheets = sheets;
		this.forms = forms;
		this.spoken = spoken;
	}

	/**
	 * The year's blocks, and the form for another.
	 * @param book the one to take numbers from; first chosen, so that its next number
	 * stands beside it
	 */
	@GetMapping
	String blocks(Actor actor, @RequestParam(defaultValue = "") String book, Model model) {
		int year = this.spoken.today().getYear();
		List<BookWords.Choice> books = this.words.choices(this.schemes.of(actor.agency(), year).books());
		String chosen = books.stream()
			.map(BookWords.Choice::code)
			.filter(book::equals)
			.findFirst()
			.orElseGet(() -> this.register.bookOf(actor.agency(), DocumentType.PLAN.letters(), year).code());
		int next = this.register.nextIn(actor.agency(), chosen, year);
		model.addAttribute("year", year);
		model.addAttribute("blocks", lines(actor, year));
		model.addAttribute("books", books);
		model.addAttribute("chosen", chosen);
		model.addAttribute("next", next);
		model.addAttribute("nextDigits", new DocumentNumber(next, "").digits());
		model.addAttribute("most", ReserveNumbers.MOST);
		model.addAttribute("clerk", actor.holds(Role.CLERK));
		return "register/blocks";
	}

	/** The year's blocks, to be taken away. */
	@GetMapping("/sheet")
	SheetTable sheet(Actor actor) {
		int year = this.spoken.today().getYear();
		return this.sheets.titled(actor.agency(), this.spoken.words("register.blocks.sheet", String.valueOf(year)))
			.column("register.block.numbers", 16)
			.column("register.block.book", 30)
			.column("plans.status", 24)
			.column("register.block.at", 20)
			.column("register.block.by", 30)
			.column("register.block.reason", 50)
			.of(lines(actor, year).stream().map(this::cells).toList());
	}

	@PostMapping
	ModelAndView reserve(Actor actor, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		String book = typed.getOrDefault("book", "");
		return this.forms.take("register.flash.block-reserve", typed, model, redirect,
				() -> PAGE + "/"
						+ this.reserveNumbers.reserve(actor, book, number(typed.get("seen")),
								number(typed.get("count")), typed.getOrDefault("reason", "")),
				() -> blocks(actor, book, model));
	}

	@GetMapping("/{id}")
	String block(Actor actor, @PathVariable UUID id, Model model) {
		RegisterBlock block = find(actor, id);
		model.addAttribute("block", line(actor, block));
		model.addAttribute("entries", this.register.ofBlock(actor.agency(), id));
		model.addAttribute("words", this.words);
		model.addAttribute("clerk", actor.holds(Role.CLERK));
		return "register/block";
	}

	/** What is left of a block is not used. */
	@PostMapping("/{id}/void")
	ModelAndView voidRest(Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> typed, Model model,
			RedirectAttributes redirect) {
		find(actor, id);
		return this.forms.take("register.flash.block-void", typed, model, redirect, () -> {
			this.voidNumber.voidRest(actor, id, typed.getOrDefault("reason", ""));
			return PAGE + "/" + id;
		}, () -> block(actor, id, model));
	}

	private RegisterBlock find(Actor actor, UUID id) {
		return this.blocks.find(actor.agency(), id).orElseThrow(() -> new NotFound("register.block"));
	}

	private List<Line> lines(Actor actor, int year) {
		return this.blocks.of(actor.agency(), year).stream().map((block) -> line(actor, block)).toList();
	}

	private Line line(Actor actor, RegisterBlock block) {
		return new Line(block, this.words.name(this.schemes.of(actor.agency(), block.year()).book(block.book())),
				this.spoken.moment(block.reservedAt()));
	}

	private List<String> cells(Line line) {
		RegisterBlock block = line.block();
		return List.of(block.numbers(), line.book(), (block.open() > 0)
				? this.spoken.words("register.blocks.left", block.open()) : this.spoken.words("register.blocks.done"),
				line.at(), block.reservedBy(), block.reason());
	}

	/** What was typed, 0 where it is no number. */
	private static int number(@Nullable String typed) {
		return (typed != null && typed.strip().matches("\\d{1,7}")) ? Integer.parseInt(typed.strip()) : 0;
	}

	/** A block as it is shown. */
	record Line(RegisterBlock block, String book, String at) {

	}

}
