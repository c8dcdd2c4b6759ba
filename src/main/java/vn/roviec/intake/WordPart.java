package vn.roviec.intake;

import java.io.InputStream;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * One XML part of a Word document, read as a stream: whoever reads it stands on a start
 * tag, and asks for the children of that element one after the other.
 */
final class WordPart implements AutoCloseable {

	/** Elements are looked into so far. */
	private static final int DEEPEST = 200;

	private static final XMLInputFactory FACTORY = factory();

	private static final Set<String> OFF = Set.of("0", "false", "none", "off");

	private final XMLStreamReader xml;

	private int depth;

	WordPart(InputStream content) throws XMLStreamException {
		this.xml = FACTORY.createXMLStreamReader(content);
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}

	/** Goes to the root. */
	void open() throws XMLStreamException {
		while (this.xml.next() != XMLStreamConstants.START_ELEMENT) {
			continue;
		}
	}

	/**
	 * Calls the reader on the start tag of each child of this element. What the reader
	 * leaves unread of a child is skipped.
	 */
	void children(Child reader) throws XMLStreamException {
		if (++this.depth > DEEPEST) {
			throw new XMLStreamException("elements within elements without end");
		}
		for (int event = this.xml.next(); event != XMLStreamConstants.END_ELEMENT; event = this.xml.next()) {
			if (event == XMLStreamConstants.START_ELEMENT) {
				reader.read(this.xml.getLocalName());
				if (this.xml.isStartElement()) {
					skip();
				}
			}
		}
		this.depth--;
	}

	/** Goes to the end tag of this element. */
	private void skip() throws XMLStreamException {
		for (int level = 1; level > 0;) {
			int event = this.xml.next();
			level += (event == XMLStreamConstants.START_ELEMENT) ? 1
					: (event == XMLStreamConstants.END_ELEMENT) ? -1 : 0;
		}
	}

	String text() throws XMLStreamException {
		return this.xml.getElementText();
	}

	@Nullable String attribute(String name) {
		return this.xml.getAttributeValue(null, name);
	}

	/** The whole number of an attribute, or another where there is none. */
	int number(String name, int other) {
		String value = attribute(name);
		return (value != null && value.matches("\\d{1,9}")) ? Integer.parseInt(value) : other;
	}

	/** Whether a switch such as "bold" is on: it is unless it says that it is not. */
	boolean on() {
		String value = attribute("val");
		return value == null || !OFF.contains(value);
	}

	@Override
	public void close() throws XMLStreamException {
		this.xml.close();
	}

	/** Reads one child, by its name without prefix. */
	@FunctionalInterface
	interface Child {

		void read(String name) throws XMLStreamException;

	}

}
