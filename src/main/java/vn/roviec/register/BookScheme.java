package vn.roviec.register;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which types of an agency share a series of numbers; every other type has its own (NĐ
 * 30/2020, Điều 15).
 *
 * @param validFrom the year from whose first day it counts, 0 where nothing was decided
 * @param basis the rule of the agency that says so; may be empty
 * @param joint the books of several types
 */
public record BookScheme(int validFrom, String basis, List<Book> joint) {

	/** As long as nobody decides: each type has its own numbers, copies share theirs. */
	static final BookScheme SEPARATE = new BookScheme(0, "", List.of());

	public BookScheme {
		joint = withCopies(joint);
	}

	/** Copies that the agency has put into no book share one. */
	private static List<Book> withCopies(List<Book> decided) {
		List<String> left = Book.COPIES.types()
			.stream()
			.filter((type) -> decided.stream().noneMatch((book) -> book.types().contains(type)))
			.toList();
		if (left.isEmpty() || decided.stream().anyMatch((book) -> book.code().equals(Book.COPIES.code()))) {
			return List.copyOf(decided);
		}
		return Stream.concat(decided.stream(), Stream.of(new Book(Book.COPIES.code(), Book.COPIES.name(), left)))
			.toList();
	}

	/** The book of a type. */
	public Book bookOf(String type) {
		return this.joint.stream()
			.filter((book) -> book.types().contains(type))
			.findFirst()
			.orElseGet(() -> Book.own(type));
	}

	/** The book of this code. */
	public Book book(String code) {
		return this.joint.stream()
			.filter((book) -> book.code().equals(code))
			.findFirst()
			.orElseGet(() -> Book.own(code));
	}

	/** The books of all types, the joint ones first. */
	public List<Book> books() {
		return Stream.of(DocumentType.values())
			.map((type) -> bookOf(type.letters()))
			.distinct()
			.sorted(Comparator.comparing((Book book) -> !book.joint()))
			.toList();
	}

}
