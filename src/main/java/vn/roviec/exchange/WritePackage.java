package vn.roviec.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes packages as QCVN 102:2016/BTTTT (Sửa đổi 1:2022) lays them out: the same
 * document gives the same bytes.
 */
public final class WritePackage {

	static final String NAMESPACE = "http://www.mic.gov.vn/TBT/QCVN_102_2016";

	private static final String XLINK = "http://www.w3.org/1999/xlink";

	private static final String ACTOR = "http://schemas.xmlsoap.org/soap/actor/next";

	private static final String PREFIX = "edXML";

	private static final String ORGAN = "OrganId";

	private static final String DOCUMENT = "DocumentId";

	private static final String DATE = "PromulgationDate";

	/** Kế hoạch, the tenth of the types in NĐ 30/2020, Phụ lục III. */
	private static final String PLAN = "10";

	private final XMLStreamWriter xml;

	private WritePackage(XMLStreamWriter xml) {
		this.xml = xml;
	}

	/** A document with its files, in UTF-8. */
	public static byte[] of(ExchangedDocument document) {
		return written((writer) -> writer.document(document));
	}

	/** What is reported of a document, in UTF-8. */
	public static byte[] of(ExchangedStatus status) {
		return written((writer) -> writer.status(status));
	}

	private static byte[] written(Part part) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeStartElement(PREFIX);
			xml.writeDefaultNamespace(NAMESPACE);
			part.write(new WritePackage(xml));
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("XML in memory", ex);
		}
		return bytes.toByteArray();
	}

	private void document(ExchangedDocument document) throws XMLStreamException {
		envelope(() -> {
			element("edXMLHeader", () -> {
				element("MessageHeader", () -> header(document));
				trace(document);
				element("DigitalSignature", () -> {
				});
			});
			element("edXMLBody", () -> manifest(document));
		});
		if (!document.files().isEmpty()) {
			attachments(document);
		}
	}

	private void header(ExchangedDocument document) throws XMLStreamException {
		party("From", document.from());
		for (Party to : document.to()) {
			party("To", to);
		}
		element("Code", () -> {
			word("CodeNumber", document.key().number());
			word("CodeNotation", document.key().notation());
		});
		element("PromulgationInfo", () -> {
			word("Place", document.place());
			word(DATE, ExchangeDates.DATE.format(document.key().promulgated()));
		});
		element("DocumentType", () -> {
			word("Type", PLAN);
			word("TypeName", document.typeName());
		});
		word("Subject", document.subject());
		word("Content", document.subject());
		element("SignerInfo", () -> {
			word("Competence", document.signer().competence());
			word("Position", document.signer().position());
			word("FullName", document.signer().name());
		});
		element("ToPlaces", () -> {
			for (String line : document.recipients()) {
				word("Place", line);
			}
		});
		element("OtherInfo", () -> {
			word("Priority", String.valueOf(document.urgency().code()));
			word("PageAmount", String.valueOf(document.pages()));
		});
		for (DocumentKey key : document.responseFor()) {
			responseFor(key);
		}
		word("SteeringType", "0");
		word(DOCUMENT, document.key().id());
	}

	private void trace(ExchangedDocument document) throws XMLStreamException {
		start("TraceHeaderList");
		attribute("id", identifier(document, "trace").toString().substring(0, 8));
		attribute("version", "1.0");
		attribute("mustUnderstand", "1");
		attribute("actor", ACTOR);
		element("TraceHeader", () -> {
			word(ORGAN, document.from().code());
			word("Timestamp", ExchangeDates.MOMENT.format(document.sentAt()));
		});
		// the spelling of the standard
		element("Bussiness", () -> {
			word("BussinessDocType", String.valueOf(document.business().code()));
			word("BussinessDocReason", document.reason());
			word("Paper", "0");
		});
		this.xml.writeEndElement();
	}

	private void manifest(ExchangedDocument document) throws XMLStreamException {
		start("edXMLManifest");
		attribute("version", "1.0");
		for (ExchangedFile file : document.files()) {
			start("Reference");
			this.xml.writeNamespace("xlink", XLINK);
			this.xml.writeAttribute("xlink", XLINK, "href", "cid:" + contentId(document, file));
			this.xml.writeAttribute("xlink", XLINK, "type", "simple");
			word("ContentId", "cid:" + contentId(document, file));
			word("ContentType", file.mediaType());
			word("AttachmentName", file.name());
			this.xml.writeEndElement();
		}
		this.xml.writeEndElement();
	}

	private void attachments(ExchangedDocument document) throws XMLStreamException {
		this.xml.writeStartElement("AttachmentEncoded");
		for (ExchangedFile file : document.files()) {
			this.xml.writeStartElement("Attachment");
			plain("ContentType", file.mediaType());
			plain("ContentId", contentId(document, file).toString());
			plain("ContentTransferEncoded", Base64.getEncoder().encodeToString(file.content()));
			plain("AttachmentName", file.name());
			this.xml.writeEndElement();
		}
		this.xml.writeEndElement();
	}

	private void status(ExchangedStatus status) throws XMLStreamException {
		envelope(() -> element("edXMLHeader", () -> element("Status", () -> {
			responseFor(status.responseFor());
			party("From", status.from());
			word("StatusCode", status.code().code());
			word("Description", status.words());
			word("Timestamp", ExchangeDates.MOMENT.format(status.at()));
			element("StaffInfo", () -> {
				word("Department", status.department());
				word("Staff", status.staff());
			});
		})));
	}

	private void responseFor(DocumentKey key) throws XMLStreamException {
		element("ResponseFor", () -> {
			word(ORGAN, key.organ());
			word("Code", key.symbol());
			word(DATE, ExchangeDates.DATE.format(key.promulgated()));
			word(DOCUMENT, key.id());
		});
	}

	private void party(String name, Party party) throws XMLStreamException {
		element(name, () -> {
			word(ORGAN, party.code());
			word("OrganName", party.name());
		});
	}

	private void envelope(Content content) throws XMLStreamException {
		this.xml.writeStartElement(PREFIX, "edXMLEnvelope", NAMESPACE);
		this.xml.writeNamespace(PREFIX, NAMESPACE);
		content.write();
		this.xml.writeEndElement();
	}

	private void element(String name, Content content) throws XMLStreamException {
		start(name);
		content.write();
		this.xml.writeEndElement();
	}

	private void start(String name) throws XMLStreamException {
		this.xml.writeStartElement(PREFIX, name, NAMESPACE);
	}

	private void attribute(String name, String value) throws XMLStreamException {
		this.xml.writeAttribute(name, value);
	}

	private void word(String name, String words) throws XMLStreamException {
		start(name);
		this.xml.writeCharacters(printable(words));
		this.xml.writeEndElement();
	}

	private void plain(String name, String words) throws XMLStreamException {
		this.xml.writeStartElement(name);
		this.xml.writeCharacters(printable(words));
		this.xml.writeEndElement();
	}

	/** XML 1.0 has no place for most control characters, not even escaped. */
	private static String printable(String words) {
		return words.replaceAll("[^\\x{9}\\x{A}\\x{D}\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]", " ");
	}

	private static UUID contentId(ExchangedDocument document, ExchangedFile file) {
		List<ExchangedFile> files = document.files();
		return identifier(document, String.valueOf(files.indexOf(file)));
	}

	private static UUID identifier(ExchangedDocument document, String part) {
		return UUID.nameUUIDFromBytes((document.key().id() + "," + part).getBytes(StandardCharsets.UTF_8));
	}

	private interface Part {

		void write(WritePackage writer) throws XMLStreamException;

	}

	private interface Content {

		void write() throws XMLStreamException;

	}

}
