package vn.roviec.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.roviec.exchange.UnreadablePackage.Reason;

/**
 * Reads packages, the own ones and those of other systems, which differ in prefixes, in
 * the order of elements and in how they write days.
 */
public final class ReadPackage {

	private static final String ORGAN = "OrganId";

	private static final String DOCUMENT = "DocumentId";

	private static final String DATE = "PromulgationDate";

	private static final int PARTS_OF_ID = 3;

	private ReadPackage() {
	}

	/**
	 * Reads a whole file.
	 * @throws UnreadablePackage where it is none, or one that cannot be taken
	 */
	public static Exchanged from(byte[] content) throws UnreadablePackage {
		XmlNode root;
		try {
			root = XmlNode.read(new ByteArrayInputStream(content));
		}
		catch (IOException ex) {
			throw new UnreadablePackage(Reason.NO_XML, "");
		}
		Optional<XmlNode> status = root.anywhere("Status");
		if (status.isPresent()) {
			return status(status.get());
		}
		XmlNode header = root.anywhere("MessageHeader").orElseThrow(() -> new UnreadablePackage(Reason.NO_PACKAGE, ""));
		return document(root, header);
	}

	private static ExchangedDocument document(XmlNode root, XmlNode header) throws UnreadablePackage {
		XmlNode from = child(header, "From");
		XmlNode code = child(header, "Code");
		XmlNode promulgation = child(header, "PromulgationInfo");
		XmlNode signer = header.all("SignerInfo").findFirst().orElse(none());
		XmlNode other = header.all("OtherInfo").findFirst().orElse(none());
		XmlNode trace = root.anywhere("TraceHeaderList").orElse(none());
		XmlNode business = trace.anywhere("Bussiness").orElse(none());
		DocumentKey key = new DocumentKey(needed(from, ORGAN), needed(code, "CodeNumber"), code.word("CodeNotation"),
				date(promulgation));
		return new ExchangedDocument(party(from), header.all("To").map(ReadPackage::party).toList(), key,
				promulgation.word("Place"), child(header, "DocumentType").word("TypeName"), needed(header, "Subject"),
				new ExchangedDocument.Signer(signer.word("Competence"), signer.word("Position"),
						signer.word("FullName")),
				header.all("ToPlaces").flatMap((places) -> places.all("Place")).map(XmlNode::text).toList(),
				Urgency.of(other.word("Priority")).orElse(Urgency.NORMAL), pages(other), answered(header),
				Business.of(business.word("BussinessDocType")).orElse(Business.NEW),
				business.word("BussinessDocReason"), sent(trace, key), AttachedFiles.of(root));
	}

	private static ExchangedStatus status(XmlNode status) throws UnreadablePackage {
		XmlNode about = child(status, "ResponseFor");
		XmlNode staff = status.all("StaffInfo").findFirst().orElse(none());
		String code = needed(status, "StatusCode");
		String timestamp = needed(status, "Timestamp");
		return new ExchangedStatus(key(about), party(child(status, "From")),
				StatusCode.of(code).orElseThrow(() -> new UnreadablePackage(Reason.WRONG, "StatusCode")),
				status.word("Description"),
				ExchangeDates.moment(timestamp).orElseThrow(() -> new UnreadablePackage(Reason.WRONG, "Timestamp")),
				staff.word("Department"), staff.word("Staff"));
	}

	private static List<DocumentKey> answered(XmlNode header) throws UnreadablePackage {
		List<DocumentKey> keys = new ArrayList<>();
		for (XmlNode about : header.all("ResponseFor").toList()) {
			keys.add(key(about));
		}
		return keys;
	}

	/** By the id where it has the form of the exchange, else by its parts. */
	private static DocumentKey key(XmlNode about) throws UnreadablePackage {
		String[] id = about.word(DOCUMENT).split(",", PARTS_OF_ID);
		boolean whole = id.length == PARTS_OF_ID && ExchangeDates.date(id[1]).isPresent();
		String organ = whole ? id[0].strip() : needed(about, ORGAN);
		String symbol = whole ? id[2].strip() : needed(about, "Code");
		LocalDate day = whole ? ExchangeDates.date(id[1]).orElseThrow() : date(about);
		int slash = symbol.indexOf('/');
		return new DocumentKey(organ, (slash < 0) ? symbol : symbol.substring(0, slash),
				(slash < 0) ? "" : symbol.substring(slash + 1), day);
	}

	private static LocalDateTime sent(XmlNode trace, DocumentKey key) {
		return trace.all("TraceHeader")
			.flatMap((one) -> ExchangeDates.moment(one.word("Timestamp")).stream())
			.findFirst()
			.orElse(key.promulgated().atStartOfDay());
	}

	private static int pages(XmlNode other) {
		String written = other.word("PageAmount");
		return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
	}

	private static LocalDate date(XmlNode parent) throws UnreadablePackage {
		return ExchangeDates.date(needed(parent, DATE)).orElseThrow(() -> new UnreadablePackage(Reason.WRONG, DATE));
	}

	private static Party party(XmlNode node) {
		return new Party(node.word(ORGAN), node.word("OrganName"));
	}

	private static XmlNode child(XmlNode parent, String name) throws UnreadablePackage {
		return parent.all(name).findFirst().orElseThrow(() -> new UnreadablePackage(Reason.MISSING, name));
	}

	private static String needed(XmlNode parent, String name) throws UnreadablePackage {
		String word = parent.word(name);
		if (word.isEmpty()) {
			throw new UnreadablePackage(Reason.MISSING, name);
		}
		return word;
	}

	private static XmlNode none() {
		return new XmlNode("", "", List.of());
	}

}
