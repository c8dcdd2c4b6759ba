package vn.roviec.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.stereotype.Component;

/**
 * Writes a plan as a Word document with the styles of NĐ 30/2020, Phụ lục I, to be worked
 * on in Word or LibreOffice.
 */
@Component
public class WritePlanDocx {

	/** Where each part of the package comes from; the list of types comes first. */
	private static final Map<String, String> PARTS = parts();

	private final PaperTemplates templates;

	WritePlanDocx(PaperTemplates templates) {
		this.templates = templates;
	}

	/**
	 * The document's bytes.
	 * @param written when the plan was last changed: the file's own date
	 */
	public byte[] write(PlanSheet sheet, Instant written) {
		Instant moment = written.truncatedTo(ChronoUnit.SECONDS);
		return write(Map.of("sheet", sheet, "written", moment, "type", "KẾ HOẠCH", "typeName", "Kế hoạch"), moment);
	}

	/**
	 * A report, with its table as the appendix.
	 * @param written as above
	 */
	public byte[] writeReport(ReportSheet report, Instant written) {
		Instant moment = written.truncatedTo(ChronoUnit.SECONDS);
		return write(Map.of("sheet", report.paper(), "written", moment, "type", report.type(), "typeName",
				report.typeName(), "table", report), moment);
	}

	private byte[] write(Map<String, Object> words, Instant moment) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
			for (Map.Entry<String, String> part : PARTS.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTimeLocal(LocalDateTime.ofInstant(moment, ZoneOffset.UTC));
				zip.putNextEntry(entry);
				zip.write(part(part.getValue(), words).getBytes(StandardCharsets.UTF_8));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private String part(String template, Map<String, Object> words) {
		return Printable.of(this.templates.fill("document/word/" + template + ".xml", words));
	}

	private static Map<String, String> parts() {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", "content-types");
		parts.put("_rels/.rels", "package");
		parts.put("word/document.xml", "document");
		parts.put("word/_rels/document.xml.rels", "relations");
		parts.put("word/styles.xml", "styles");
		parts.put("word/settings.xml", "settings");
		parts.put("word/header.xml", "header");
		parts.put("docProps/core.xml", "core");
		return parts;
	}

}
