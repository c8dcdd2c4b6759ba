package vn.roviec.register.web;

import java.util.List;
import java.util.Locale;

import vn.roviec.register.Book;
import vn.roviec.register.DocumentType;
import vn.roviec.register.RegisterEntry;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/** Says books, types and lines of the register as people call them. */
@Component
class BookWords {

	private final Spoken spoken;

	BookWords(Spoken spoken) {
		this.spoken = spoken;
	}

	/** "Sổ chung", or "Kế hoạch (KH)". */
	String name(Book book) {
		return book.joint() ? book.name() : type(book.code());
	}

	/** "Kế hoạch (KH)", or the letters where nobody knows their type. */
	String type(String letters) {
		return DocumentType.of(letters)
			.map((type) -> word(type) + ((type == DocumentType.LETTER) ? "" : " (" + letters + ")"))
			.orElse(letters);
	}

	List<Choice> choices(List<Book> books) {
		return books.stream().map((book) -> new Choice(book.code(), name(book))).toList();
	}

	List<Choice> types(List<String> letters) {
		return letters.stream().map((one) -> new Choice(one, type(one))).toList();
	}

	/**
	 * Tên loại và trích yếu: the type stands before a title that does not begin with it.
	 */
	public String titled(RegisterEntry entry) {
		String type = DocumentType.of(entry.docType()).map(this::word).orElse("");
		boolean named = entry.title().isEmpty() || type.isEmpty()
				|| entry.title().toLowerCase(Locale.ROOT).startsWith(type.toLowerCase(Locale.ROOT));
		return named ? entry.title() : type + ": " + entry.title();
	}

	/**
	 * Ghi chú: why a number has no document, that its document is on paper, or what
	 * became of it.
	 */
	public String note(RegisterEntry entry) {
		if (entry.voidedReason() != null) {
			return this.spoken.words("register.voided", entry.voidedReason());
		}
		if (entry.open()) {
			return this.spoken.words("register.open");
		}
		String paper = entry.onPaper() ? this.spoken.words("register.paper") : "";
		return (paper.isEmpty() || entry.note().isEmpty()) ? paper + entry.note() : paper + "; " + entry.note();
	}

	/** A line as it stands in the bound register: the eight columns of Phụ lục IV. */
	List<String> line(RegisterEntry entry) {
		return List.of(entry.documentNumber().toString(),
				entry.title().isEmpty() ? "" : this.spoken.day(entry.issuedOn()), titled(entry), entry.signer(),
				entry.recipientLine(), entry.draftingUnit(), (entry.copies() > 0) ? String.valueOf(entry.copies()) : "",
				note(entry));
	}

	private String word(DocumentType type) {
		return this.spoken.words("register.type." + type);
	}

	/** One of several to choose from. */
	record Choice(String code, String words) {

	}

}
