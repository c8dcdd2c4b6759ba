package vn.roviec.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.register.Book;
import vn.roviec.register.BookScheme;
import vn.roviec.register.BookSchemes;
import vn.roviec.register.ChangeBooks;
import vn.roviec.register.DocumentType;
import vn.roviec.web.Forms;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which types of documents share a series of numbers, in this year and from the next. */
@Controller
@RequestMapping("/agency/books")
class BooksController {

	private static final String PAGE = "/agency/books";

	private static final int JOINT = 3;

	private final BookSchemes schemes;

	private final ChangeBooks changeBooks;

	private final BookWords words;

	private final Forms forms;

	private final Spoken spoken;

	BooksController(BookSchemes schemes, ChangeBooks changeBooks, BookWords words, Forms forms, Spoken spoken) {
		this.schemes = schemes;
		this.changeBooks = changeBooks;
		this.words = words;
		this.forms = forms;
		this.spoken = spoken;
	}

	/**
	 * The books of a year.
	 * @param year this year or the next, which is shown where none is asked for
	 */
	@GetMapping
	String books(Actor actor, @RequestParam(required = false) @Nullable Integer year, Model model) {
		int present = this.spoken.today().getYear();
		int shown = (year != null && year == present) ? present : present + 1;
		BookScheme scheme = this.schemes.of(actor.agency(), shown);
		model.addAttribute("present", present);
		model.addAttribute("year", shown);
		model.addAttribute("scheme", scheme);
		model.addAttribute("joint", joint(scheme));
		model.addAttribute("types", types(scheme));
		model.addAttribute("shared",
				scheme.joint()
					.stream()
					.map((book) -> new Shared(book.name(), this.words.types(book.types())))
					.toList());
		model.addAttribute("mayEdit", actor.holds(Role.CHAIRMAN) || actor.holds(Role.ADMINISTRATOR));
		return "register/books";
	}

	@PostMapping
	ModelAndView save(Actor actor, @RequestParam Map<String, String> typed, Model model, RedirectAttributes redirect) {
		int year = typed.getOrDefault("year", "").matches("\\d{4}") ? Integer.parseInt(typed.get("year")) : 0;
		return this.forms.take("register.flash.books", typed, model, redirect, () -> {
			this.changeBooks.change(actor, year, typed.getOrDefault("basis", ""), wanted(typed));
			return PAGE + "?year=" + year;
		}, () -> books(actor, year, model));
	}

	/** The joint books that have a name or a type. */
	private static List<Book> wanted(Map<String, String> typed) {
		List<Book> wanted = new ArrayList<>();
		for (int at = 1; typed.containsKey("name" + at); at++) {
			String place = String.valueOf(at);
			List<String> types = Stream.of(DocumentType.values())
				.map(DocumentType::letters)
				.filter((letters) -> place.equals(typed.get("type-" + letters)))
				.toList();
			String name = typed.getOrDefault("name" + at, "");
			if (name.isBlank() && !types.isEmpty()) {
				throw new Refused("register.books.joint.unnamed", at);
			}
			if (!name.isBlank()) {
				wanted.add(new Book(typed.getOrDefault("code" + at, ""), name, types));
			}
		}
		return wanted;
	}

	private static List<Place> joint(BookScheme scheme) {
		return IntStream.rangeClosed(1, Math.max(JOINT, scheme.joint().size())).mapToObj((at) -> {
			Book book = (at <= scheme.joint().size()) ? scheme.joint().get(at - 1) : null;
			return new Place(at, (book != null) ? book.code() : "", (book != null) ? book.name() : "");
		}).toList();
	}

	private List<TypeLine> types(BookScheme scheme) {
		return Stream.of(DocumentType.values())
			.map(DocumentType::letters)
			.map((letters) -> new TypeLine(letters, this.words.type(letters),
					scheme.joint().indexOf(scheme.bookOf(letters)) + 1))
			.toList();
	}

	/** A joint book of the form. */
	record Place(int at, String code, String name) {

	}

	/**
	 * A type of the form.
	 *
	 * @param place the joint book that holds it, 0 where it has its own
	 */
	record TypeLine(String letters, String words, int place) {

	}

	/** A joint book as it is read. */
	record Shared(String name, List<BookWords.Choice> types) {

	}

}
