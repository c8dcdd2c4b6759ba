package vn.roviec.exchange;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A document on its way.
 *
 * @param place before the date, "An Bình Trung"
 * @param typeName "Kế hoạch"
 * @param subject trích yếu
 * @param recipients lines of Nơi nhận
 * @param pages how many, 0 where nobody has counted
 * @param responseFor documents that it answers, recalls, updates or replaces
 * @param reason why it was sent again, blank for a new one
 * @param sentAt in Vietnamese time
 */
public record ExchangedDocument(Party from, List<Party> to, DocumentKey key, String place, String typeName,
		String subject, Signer signer, List<String> recipients, Urgency urgency, int pages,
		List<DocumentKey> responseFor, Business business, String reason, LocalDateTime sentAt,
		List<ExchangedFile> files) implements Exchanged {

	public ExchangedDocument {
		to = List.copyOf(to);
		recipients = List.copyOf(recipients);
		responseFor = List.copyOf(responseFor);
		files = List.copyOf(files);
	}

	/**
	 * Who signed.
	 *
	 * @param competence in what capacity, "TM. ỦY BAN NHÂN DÂN"
	 * @param position "CHỦ TỊCH"
	 */
	public record Signer(String competence, String position, String name) {
	}

}
