package vn.roviec.attack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What somebody reads who opens an answer with the program that its kind asks for.
 *
 * @param kind page, PDF, Word and so on
 * @param live what is more than words; empty as it must be
 */
record Shown(String kind, String words, Optional<String> live) {

	private static final String CALENDAR = "BEGIN|END|VERSION|PRODID|METHOD|CALSCALE|REFRESH-INTERVAL|X-[A-Z-]+|NAME|UID"
			+ "|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|URL|STATUS|SEQUENCE|LAST-MODIFIED|TRANSP|CLASS|CATEGORIES"
			+ "|ACTION|TRIGGER|TZID|TZOFFSETFROM|TZOFFSETTO|TZNAME|CREATED";

	/**
	 * Out of the folder into which somebody unpacks, or where some system takes no name.
	 */
	private static final String LEADS_AWAY = "(?s)/.*|.*/|.*//.*|.*(^|/)\\.\\.?(/.*|$)|.*[\\\\:*?\"<>|\\p{Cntrl}].*";

	static Shown of(MockHttpServletResponse answer) throws Exception {
		byte[] content = answer.getContentAsByteArray();
		String text = new String(content, StandardCharsets.UTF_8);
		return switch (String.valueOf(answer.getContentType()).replaceAll(";.*", "")) {
			case "text/html" -> page(Markup.of(text));
			case "application/pdf" -> pdf(content);
			case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" -> word(content);
			case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> sheet(content);
			case "text/csv" -> csv(text);
			case "text/calendar" -> calendar(text.replaceAll("\r\n[ \t]", ""));
			case "application/zip" -> zip(content);
			case "application/xml", "text/xml", "application/rss+xml" -> xml(content);
			default -> new Shown(String.valueOf(answer.getContentType()), text,
					Optional.of(Payloads.COMPUTED).filter(text::contains));
		};
	}

	private static Shown page(Markup page) {
		return new Shown("page", page.words(), Live.in(page));
	}

	private static Shown pdf(byte[] content) throws IOException {
		try (PDDocument document = Loader.loadPDF(content)) {
			boolean acts = document.getDocumentCatalog().getCOSObject().containsKey(COSName.OPEN_ACTION)
					|| document.getDocumentCatalog().getNames() != null
							&& document.getDocumentCatalog().getNames().getJavaScript() != null;
			for (var page : document.getPages()) {
				acts |= page.getAnnotations().stream().anyMatch((one) -> one.getCOSObject().containsKey(COSName.A));
			}
			return computed(new Shown("PDF", new PDFTextStripper().getText(document),
					acts ? Optional.of("an action or a link") : Optional.empty()));
		}
	}

	private static Shown word(byte[] content) throws Exception {
		StringBuilder words = new StringBuilder();
		List<String> live = new ArrayList<>();
		try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
				if (!part.getName().matches(".*\\.(xml|rels)")) {
					continue;
				}
				byte[] bytes = parts.readAllBytes();
				Document xml = parse(bytes);
				if (part.getName().equals("word/document.xml")) {
					words.append(xml.getDocumentElement().getTextContent());
				}
				if (new String(bytes, StandardCharsets.UTF_8).contains("TargetMode=\"External\"") || computes(xml)
						|| xml.getElementsByTagName("w:fldSimple").getLength() > 0
						|| xml.getElementsByTagName("w:altChunk").getLength() > 0) {
					live.add(part.getName());
				}
			}
		}
		return computed(new Shown("Word", words.toString(), live.stream().findFirst()));
	}

	/** The number of the page is the one thing that Word may put there itself. */
	private static boolean computes(Document xml) {
		NodeList fields = xml.getElementsByTagName("w:instrText");
		for (int at = 0; at < fields.getLength(); at++) {
			if (!fields.item(at).getTextContent().strip().equals("PAGE")) {
				return true;
			}
		}
		return false;
	}

	private static Shown sheet(byte[] content) throws IOException {
		StringBuilder words = new StringBuilder();
		List<String> live = new ArrayList<>();
		try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(content))) {
			for (Sheet sheet : book) {
				for (Row row : sheet) {
					for (Cell cell : row) {
						words.append(cell).append('\n');
						if (cell.getCellType() == CellType.FORMULA || cell.getHyperlink() != null
								&& !cell.getHyperlink().getAddress().matches("(https?://localhost)?/.*")) {
							live.add(cell.getAddress() + ": " + cell);
						}
					}
				}
			}
		}
		return computed(new Shown("Excel", words.toString(), live.stream().findFirst()));
	}

	private static Shown csv(String text) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (char one : text.replace("\uFEFF", "").replace("\"\"", "\uE000").toCharArray()) {
			quoted ^= one == '"';
			if (!quoted && (one == ',' || one == ';' || one == '\n')) {
				cells.add(cell.toString());
				cell.setLength(0);
			}
			else if (one != '"' && (quoted || one != '\r')) {
				cell.append(one);
			}
		}
		return computed(new Shown("CSV", String.join("\n", cells).replace('\uE000', '"'),
				cells.stream().filter((one) -> one.matches("(?s)[=+\\-@\\t\\r＝＋－＠].*\\D.*")).findFirst()));
	}

	/** Each event has one alarm, and nothing else begins. */
	private static Shown calendar(String text) {
		Optional<String> strange = text.lines()
			.filter((line) -> !line.matches("(" + CALENDAR + ")[;:].*")
					|| line.matches("BEGIN:(?!VCALENDAR|VEVENT|VALARM|VTIMEZONE|STANDARD).*"))
			.findFirst();
		long events = text.lines().filter("BEGIN:VEVENT"::equals).count();
		long alarms = text.lines().filter("BEGIN:VALARM"::equals).count();
		return computed(new Shown("calendar", text.replace("\\n", "\n").replaceAll("\\\\([,;\\\\])", "$1"),
				strange.or(() -> (alarms > events) ? Optional.of("an alarm more") : Optional.empty())));
	}

	/** A pack with its names, and the lists in it as spreadsheets open them. */
	private static Shown zip(byte[] content) throws IOException {
		StringBuilder words = new StringBuilder();
		List<String> live = new ArrayList<>();
		try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(content))) {
			for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
				String text = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
				if (part.getName().matches(LEADS_AWAY)) {
					live.add("a part called " + part.getName());
				}
				if (part.getName().endsWith(".csv")) {
					Shown list = csv(text);
					list.live.ifPresent(live::add);
					text = list.words;
				}
				words.append(part.getName()).append('\n').append(text).append('\n');
			}
		}
		return computed(new Shown("ZIP", words.toString(), live.stream().findFirst()));
	}

	static Shown xml(byte[] content) throws Exception {
		Document document = parse(content);
		boolean strange = List.of("script", "img", "svg", "iframe", "a", "p", "w:t", "fo:block")
			.stream()
			.anyMatch((name) -> document.getElementsByTagName(name).getLength() > 0);
		return computed(new Shown("XML", document.getDocumentElement().getTextContent(),
				strange ? Optional.of("an element") : Optional.empty()));
	}

	private static Shown computed(Shown shown) {
		return (shown.live.isEmpty() && shown.words.contains(Payloads.COMPUTED))
				? new Shown(shown.kind, shown.words, Optional.of("computed")) : shown;
	}

	private static Document parse(byte[] content) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
	}

}
