package vn.roviec.organisation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.fasterxml.jackson.databind.ObjectMapper;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;
import vn.roviec.workflow.NotFound;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands out what is kept about an officer, to the officer or by an administrator. */
@Service
public class ExportPerson {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final PersonalTables tables;

	private final Agencies agencies;

	private final AuditLog audit;

	private final MessageSource messages;

	private final ObjectMapper json;

	private final Clock clock;

	ExportPerson(PersonalTables tables, Agencies agencies, AuditLog audit, MessageSource messages, ObjectMapper json,
			Clock clock) {
		this.tables = tables;
		this.agencies = agencies;
		this.audit = audit;
		this.messages = messages;
		this.json = json;
		this.clock = clock;
	}

	/** A ZIP file with the data twice: for programs (JSON) and for people (text). */
	@Transactional
	public byte[] export(Actor by, OfficerId person) {
		AgencyId agency = by.agency();
		Officer officer = this.agencies.officer(agency, person).orElseThrow(() -> new NotFound("officer"));
		Map<String, List<Map<String, Object>>> data = this.tables.of(agency, person);
		this.audit.append(by, "officer.data-exported", person.value(), "");
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			put(zip, "du-lieu.json", this.json.writerWithDefaultPrettyPrinter().writeValueAsBytes(data));
			put(zip, "du-lieu.txt", text(officer, data).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private String text(Officer officer, Map<String, List<Map<String, Object>>> data) {
		StringBuilder text = new StringBuilder(said("personal.title", officer.name(),
				this.clock.instant().atZone(this.clock.getZone()).toLocalDate()));
		data.forEach((kind, rows) -> {
			text.append("\n\n").append(said("personal.kind." + kind)).append('\n');
			if (rows.isEmpty()) {
				text.append("  ").append(said("personal.none")).append('\n');
			}
			for (Map<String, Object> row : rows) {
				row.forEach((column, value) -> text.append("  ")
					.append(said("personal.column." + column))
					.append(": ")
					.append(value)
					.append('\n'));
				text.append('\n');
			}
		});
		return text.append('\n').append(said("personal.record")).append('\n').toString();
	}

	private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	private String said(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, VIETNAMESE);
	}

}
