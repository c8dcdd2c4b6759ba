package vn.roviec.document;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands on paper (NĐ 30/2020, Phụ lục I); the fragment
 * {@code document/plan :: plan(sheet)} shows it.
 *
 * @param parent line above the issuer, may be blank
 * @param issuer "ỦY BAN NHÂN DÂN XÃ AN BÌNH TRUNG"
 * @param symbol number and symbol as they stand after "Số:": "07/KH-UBND", or "/KH-UBND"
 * where there is no number yet
 * @param place before the date, "An Bình Trung"
 * @param date null where the day is not known yet
 * @param title subject under the word KẾ HOẠCH
 * @param bases legal bases, one an entry
 * @param recipients lines of Nơi nhận, without dashes
 * @param archive what follows "Lưu:", "VT, PVHXH"
 * @param capacity lines above the signatory: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"
 * @param signatoryTitle "CHỦ TỊCH"
 * @param signerName null while nobody has signed
 */
public record PlanSheet(String parent, String issuer, String symbol, String place, @Nullable LocalDate date,
		String title, List<String> bases, List<BodyBlock> body, List<String> recipients, String archive,
		List<String> capacity, String signatoryTitle, @Nullable String signerName, List<Group> appendix) {

	public PlanSheet {
		bases = List.copyOf(bases);
		body = List.copyOf(body);
		recipients = List.copyOf(recipients);
		capacity = List.copyOf(capacity);
		appendix = List.copyOf(appendix);
	}

	/**
	 * A group of tasks under one heading row.
	 *
	 * @param number "I"
	 * @param title may be blank: then there is no heading row
	 */
	public record Group(String number, String title, List<Item> items) {

		public Group {
			items = List.copyOf(items);
		}

	}

	/**
	 * One task; its cells span the rows of its products.
	 *
	 * @param number in the column TT
	 * @param lead cơ quan chủ trì
	 * @param coordinating cơ quan phối hợp, may be blank
	 * @param note funding or other words, may be blank
	 */
	public record Item(String number, String content, String lead, String coordinating, String note,
			List<Product> products) {

		public Item {
			products = products.isEmpty() ? List.of(new Product("", "")) : List.copyOf(products);
		}

	}

	/**
	 * One deliverable.
	 *
	 * @param deadline in its original words
	 */
	public record Product(String name, String deadline) {
	}

}
