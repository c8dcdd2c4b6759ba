package vn.roviec.register;

import java.util.List;

/**
 * One series of numbers within a year.
 *
 * @param code by which its lines are kept: the type's letters, or those of a joint book
 * @param name what the agency calls a joint book, empty of a type's own
 * @param types letters of the types that it holds
 */
public record Book(String code, String name, List<String> types) {

	public Book {
		types = List.copyOf(types);
	}

	/** Copies of every form are numbered together (NĐ 30/2020, Phụ lục I). */
	static final Book COPIES = new Book("SAO", "Bản sao", List.of("SY", "SL", "TrS"));

	/** The book of one type alone. */
	static Book own(String type) {
		return new Book(type, "", List.of(type));
	}

	/** Whether several types share its numbers. */
	public boolean joint() {
		return !this.name.isEmpty();
	}

}
