package vn.roviec.distribution.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import vn.roviec.distribution.Publication;

/**
 * A public page as RSS 2.0.
 *
 * @param page absolute address of the page
 */
record Feed(String agency, String page) {

	byte[] of(List<Publication> documents) {
		try {
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(out, "UTF-8");
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeStartElement("rss");
			xml.writeAttribute("version", "2.0");
			xml.writeStartElement("channel");
			element(xml, "title", this.agency);
			element(xml, "link", this.page);
			element(xml, "description", "Văn bản do " + this.agency + " ban hành");
			element(xml, "language", "vi");
			for (Publication document : documents) {
				item(xml, document);
			}
			xml.writeEndDocument();
			xml.close();
			return out.toByteArray();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void item(XMLStreamWriter xml, Publication document) throws XMLStreamException {
		xml.writeStartElement("item");
		element(xml, "title", document.number() + ": " + document.title());
		element(xml, "link", this.page + "/" + document.id());
		xml.writeStartElement("guid");
		xml.writeAttribute("isPermaLink", "false");
		xml.writeCharacters("urn:uuid:" + document.id());
		xml.writeEndElement();
		element(xml, "pubDate",
				DateTimeFormatter.RFC_1123_DATE_TIME.format(document.publishedAt().atOffset(ZoneOffset.UTC)));
		xml.writeEndElement();
	}

	/** Control characters have no place in XML. */
	private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
		xml.writeStartElement(name);
		xml.writeCharacters(text.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " "));
		xml.writeEndElement();
	}

}
