package vn.roviec.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import vn.roviec.exchange.UnreadablePackage.Reason;

/**
 * An element with its text, or its elements. Prefixes do not count: senders use them each
 * in their own way.
 */
record XmlNode(String name, String text, List<XmlNode> children) {

	private static final int DEEPEST = 20;

	private static final int MOST = 5000;

	private static final XMLInputFactory FACTORY = factory();

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/** Reads a file to its end; whoever opened the stream bounds its length. */
	static XmlNode read(InputStream content) throws UnreadablePackage, IOException {
		try {
			XMLStreamReader xml = FACTORY.createXMLStreamReader(content);
			while (xml.next() != XMLStreamConstants.START_ELEMENT) {
				if (xml.getEventType() == XMLStreamConstants.DTD) {
					throw new UnreadablePackage(Reason.NO_XML, "");
				}
			}
			return new Counted(xml).node(0);
		}
		catch (XMLStreamException ex) {
			if (ex.getNestedException() instanceof IOException broken) {
				throw broken;
			}
			throw new UnreadablePackage(Reason.NO_XML, "");
		}
	}

	Stream<XmlNode> all(String name) {
		return this.children.stream().filter((child) -> child.name.equals(name));
	}

	/** The first element of this name at any depth, in the order of the file. */
	Optional<XmlNode> anywhere(String name) {
		return this.children.stream()
			.flatMap((child) -> child.name.equals(name) ? Stream.of(child) : child.anywhere(name).stream())
			.findFirst();
	}

	/** The text of the first such child, blank where there is none. */
	String word(String name) {
		return all(name).findFirst().map((child) -> child.text.strip()).orElse("");
	}

	private static final class Counted {

		private final XMLStreamReader xml;

		private int nodes;

		Counted(XMLStreamReader xml) {
			this.xml = xml;
		}

		XmlNode node(int depth) throws XMLStreamException, UnreadablePackage {
			String name = this.xml.getLocalName();
			if (depth > DEEPEST || ++this.nodes > MOST) {
				throw new UnreadablePackage(Reason.TOO_LARGE, name);
			}
			StringBuilder text = new StringBuilder();
			List<XmlNode> children = new ArrayList<>();
			for (int event = this.xml.next(); event != XMLStreamConstants.END_ELEMENT; event = this.xml.next()) {
				if (event == XMLStreamConstants.START_ELEMENT) {
					children.add(node(depth + 1));
				}
				else if (this.xml.isCharacters()) {
					text.append(this.xml.getTextCharacters(), this.xml.getTextStart(), this.xml.getTextLength());
				}
				else if (event == XMLStreamConstants.ENTITY_REFERENCE) {
					throw new UnreadablePackage(Reason.NO_XML, name);
				}
			}
			return new XmlNode(name, text.toString(), children);
		}

	}

}
