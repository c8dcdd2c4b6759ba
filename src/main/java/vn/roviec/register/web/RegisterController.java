package vn.roviec.register.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.document.Paper;
import vn.roviec.register.Blocks;
import vn.roviec.register.Book;
import vn.roviec.register.OutgoingRegister;
import vn.roviec.register.RegisterEntry;
import vn.roviec.register.RegisterFilter;
import vn.roviec.web.SheetTable;
import vn.roviec.web.Spoken;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows the outgoing register as it is known on paper, prints it and gives it as a
 * workbook; its filters live in the address.
 */
@Controller
class RegisterController {

	private static final int PAGE = 200;

	/** More than any commune numbers in a year. */
	private static final int WHOLE_YEAR = 10_000;

	private static final int LONGEST_SEARCH = 200;

	private final OutgoingRegister register;

	private final Blocks blocks;

	private final Agencies agencies;

	private final BookWords words;

	private final RegisterSheet sheet;

	private final BoundRegister bound;

	private final Spoken spoken;

	RegisterController(OutgoingRegister register, Blocks blocks, Agencies agencies, BookWords words,
			RegisterSheet sheet, BoundRegister bound, Spoken spoken) {
		this.register = register;
		this.blocks = blocks;
		this.agencies = agencies;
		this.words = words;
		this.sheet = sheet;
		this.bound = bound;
		this.spoken = spoken;
	}

	/**
	 * A page of the register.
	 * @param year the present one where none is asked for
	 * @param book code of a book; blank for all
	 * @param before {@link RegisterEntry#sequence()} of the last entry of the page before
	 */
	@GetMapping("/register")
	String register(Actor actor, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "") String book, @RequestParam(defaultValue = "") String q,
			@RequestParam(required = false) @Nullable Integer before, Model model) {
		RegisterFilter filter = filter(year, book, q);
		List<RegisterEntry> entries = this.register.page(actor.agency(), filter,
				(before != null) ? before : Integer.MAX_VALUE, PAGE + 1);
		boolean more = entries.size() > PAGE;
		List<RegisterEntry> page = more ? entries.subList(0, PAGE) : entries;
		show(actor, filter, page, model);
		model.addAttribute("years", this.register.years(actor.agency()));
		model.addAttribute("voided", this.register.voided(actor.agency(), filter.year()).size());
		model.addAttribute("openBlocks", this.blocks.open(actor.agency()));
		model.addAttribute("next", more ? page.get(PAGE - 1).sequence() : null);
		return "register/register";
	}

	/** The register as it is bound: all lines in the order of their numbers. */
	@GetMapping("/register/print")
	String print(Actor actor, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "") String book, @RequestParam(defaultValue = "") String q, Model model) {
		RegisterFilter filter = filter(year, book, q);
		show(actor, filter, this.register.whole(actor.agency(), filter, WHOLE_YEAR), model);
		model.addAttribute("agency", this.agencies.agency(actor.agency()));
		return "register/print";
	}

	/** The same as a workbook, or as values divided by commas. */
	@GetMapping({ "/register/sheet.xlsx", "/register/sheet.csv" })
	SheetTable sheet(Actor actor, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "") String book, @RequestParam(defaultValue = "") String q) {
		RegisterFilter filter = filter(year, book, q);
		return this.sheet.of(actor.agency(), filter.year(), bookName(actor, filter),
				this.register.whole(actor.agency(), filter, WHOLE_YEAR));
	}

	/** The same as a file to be kept. */
	@GetMapping("/register/book.pdf")
	ResponseEntity<byte[]> bound(Actor actor, @RequestParam(required = false) @Nullable Integer year,
			@RequestParam(defaultValue = "") String book, @RequestParam(defaultValue = "") String q) {
		RegisterFilter filter = filter(year, book, q);
		Paper paper = this.bound.print(this.agencies.agency(actor.agency()), filter.year(), bookName(actor, filter),
				this.register.whole(actor.agency(), filter, WHOLE_YEAR));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(this.spoken.words("register.bound.file", String.valueOf(filter.year())),
								StandardCharsets.UTF_8)
						.build()
						.toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(paper.bytes());
	}

	private void show(Actor actor, RegisterFilter filter, List<RegisterEntry> entries, Model model) {
		model.addAttribute("year", filter.year());
		model.addAttribute("book", filter.book());
		model.addAttribute("q", filter.search());
		model.addAttribute("books", this.words.choices(this.register.books(actor.agency(), filter.year())));
		model.addAttribute("bookName", bookName(actor, filter));
		model.addAttribute("entries", entries);
		model.addAttribute("words", this.words);
	}

	/** Empty where all books are shown. */
	private String bookName(Actor actor, RegisterFilter filter) {
		Stream<Book> books = this.register.books(actor.agency(), filter.year()).stream();
		return books.filter((one) -> one.code().equals(filter.book())).map(this.words::name).findFirst().orElse("");
	}

	private RegisterFilter filter(@Nullable Integer year, String book, String search) {
		String words = search.strip();
		return new RegisterFilter((year != null) ? year : this.spoken.today().getYear(), book.strip(),
				words.substring(0, Math.min(words.length(), LONGEST_SEARCH)));
	}

}
