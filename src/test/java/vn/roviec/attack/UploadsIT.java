package vn.roviec.attack;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.appendix.AcceptTask;
import vn.roviec.appendix.TaskId;
import vn.roviec.attack.HostileUploads.Upload;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.web.multipart.MultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/**
 * Every hostile file at every address that takes one: refused with a sentence, or kept
 * under a name of the server's and given back so that no browser runs it.
 */
@ApplicationTest
@AutoConfigureMockMvc
class UploadsIT {

	private static final Pattern UNSAFE = Pattern.compile("[/\\\\\\p{Cc}\u202A-\u202E\u2066-\u2069]");

	private static final List<String> KINDS = List.of("application/pdf", "image/png", "image/jpeg", "text/plain",
			"text/markdown", "application/msword", "application/vnd.ms-excel",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	/** Reads what it gets and keeps nothing. */
	private static final List<String> LOOKS_ONLY = List.of("/verify", "/agency/import");

	/** Take apart what they get, so that what is heavy to read is refused here. */
	private static final List<String> READS = List.of("/plans", "/api/readings");

	private static final Map<String, Door> DOORS = doors();

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	private final List<String> through = new ArrayList<>();

	private int visitors;

	private static Map<String, Door> doors() {
		Map<String, String> key = Map.of("password", "mat khau", "pin", "739154", "again", "739154");
		Map<String, Door> doors = new LinkedHashMap<>();
		doors.put("/plans", new Door(Role.SPECIALIST, "file", Map.of("from", "file")));
		doors.put("/api/readings", new Door(Role.SPECIALIST, "file", Map.of()));
		doors.put("/plans/{id}/annexes", new Door(Role.SPECIALIST, "file", Map.of()));
		doors.put("/tasks/{id}/submit",
				new Door(Role.SPECIALIST, "files", Map.of("words", "Đã xong", "partsKnown", "true")));
		doors.put("/register/entries/{id}/record",
				new Door(Role.CLERK, "scan",
						Map.of("docType", "KH", "symbol", "UBND", "issuedOn", "02/03/2026", "title", "Kế hoạch",
								"signer", "Chủ tịch", "draftingUnit", "Văn phòng", "recipients", "Như trên")));
		doors.put("/agency/import", new Door(Role.ADMINISTRATOR, "file", Map.of()));
		doors.put("/exchange/status", new Door(Role.CLERK, "file", Map.of()));
		doors.put("/exchange/incoming", new Door(Role.CLERK, "file", Map.of()));
		doors.put("/agency/seal", new Door(Role.CLERK, "file", key));
		doors.put("/agency/seal/image", new Door(Role.CLERK, "image", Map.of("size", "36")));
		doors.put("/signature", new Door(Role.CHAIRMAN, "file", key));
		doors.put("/signature/image", new Door(Role.CHAIRMAN, "image", Map.of()));
		doors.put("/verify", new Door(Role.CLERK, "file", Map.of()));
		// one that is asked at another turn takes the same way in as those above
		doors.put("/tasks/{id}/contribute", new Door(Role.SPECIALIST, "files", Map.of("words", "Đã góp")));
		doors.put("/plans/{id}/copies", new Door(Role.CLERK, "scan", Map.of("medium", "scan")));
		return doors;
	}

	@Test
	void everyAddressThatTakesFilesIsTried() {
		assertThat(new TreeSet<>(Mapping.all(this.application)
			.stream()
			.filter((mapping) -> Arrays.stream(mapping.handler().getMethodParameters())
				.map(MethodParameter::getParameterType)
				.anyMatch(MultipartFile.class::isAssignableFrom))
			.map(Mapping::pattern)
			.toList())).isNotEmpty().isSubsetOf(DOORS.keySet());
	}

	@Test
	void noFileDoesHarm() throws Exception {
		this.application.getBean(Jobs.class).jumpTo("2026-03-04T08:00");
		Parties parties = new Parties(this.application);
		begin(parties);
		List<Upload> uploads = HostileUploads.all();
		int tried = 0;
		for (Map.Entry<String, Door> door : DOORS.entrySet()) {
			for (Upload upload : uploads) {
				look(parties, door.getKey(), door.getValue(), upload);
				tried++;
			}
		}
		AttackTable.add("8-uploads", "uploads: " + uploads.size() + " hostile files × " + DOORS.size() + " addresses",
				uploads.size() * DOORS.size(), tried, this.through.size());
		assertThat(this.through).isEmpty();
		honestFilesGetIn(parties);
	}

	/** Else nothing above would have been refused for what it is. */
	private void honestFilesGetIn(Parties parties) throws Exception {
		String evidence = "/tasks/{id}/submit";
		for (String pattern : List.of("/plans/{id}/annexes", evidence, "/register/entries/{id}/record")) {
			for (Upload upload : HostileUploads.honest()) {
				if (pattern.equals(evidence) || upload.name().endsWith(".pdf")) {
					assertThat(send(parties, pattern, DOORS.get(pattern), upload).getStatus())
						.as(upload.name() + " at " + pattern)
						.isEqualTo(302);
					begin(parties);
				}
			}
		}
		assertThat(send(parties, "/verify", DOORS.get("/verify"),
				new Upload("ban-chup.pdf", HostileUploads.honestPdf(), false))
			.getStatus()).isEqualTo(200);
	}

	/** With a task and a reserved number that still wait for their files. */
	private void begin(Parties parties) {
		Actor specialist = parties.ours.actor(Role.SPECIALIST);
		parties.belongings.renew();
		this.application.getBean(AcceptTask.class)
			.accept(specialist, new TaskId(UUID.fromString(parties.belongings.idFor("/tasks/{"))),
					specialist.officer());
	}

	private void look(Parties parties, String pattern, Door door, Upload upload) throws Exception {
		List<UUID> before = kept(parties);
		MockHttpServletResponse answer = send(parties, pattern, door, upload);
		String what = upload.name().substring(0, Math.min(60, upload.name().length())) + " at " + pattern + " ("
				+ answer.getStatus() + "): ";
		String page = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
		List<UUID> after = kept(parties);
		after.removeAll(before);
		boolean refused = answer.getStatus() >= 400;
		check(what + "fails", answer.getStatus() < 500);
		check(what + "is taken", refused || !upload.refused() || upload.content().length == 0
				|| LOOKS_ONLY.contains(pattern) || upload.heavy() && !READS.contains(pattern));
		check(what + "is kept though refused", !refused || after.isEmpty());
		check(what + "is live", !page.contains("<img src=x") && !page.contains(Payloads.COMPUTED)
				&& !page.contains("<script>alert") && !answer.containsHeader("X-Injected"));
		check(what + "says nothing", !refused || page.matches("(?s).*[ạảấầậếềệốộớợủừứ].*") && !page.contains("??"));
		for (UUID file : after) {
			served(parties, what, file);
		}
		if (!refused && pattern.contains("{id}")) {
			begin(parties);
		}
	}

	/** What was kept comes back as something to put aside, never to run. */
	private void served(Parties parties, String what, UUID file) throws Exception {
		String name = this.jdbc.sql("select name from stored_file where id = ?")
			.param(file)
			.query(String.class)
			.single();
		check(what + "is called " + name, !UNSAFE.matcher(name).find() && name.length() <= 200);
		MockHttpServletResponse answer = parties.perform(parties.ours, Role.SPECIALIST,
				get("/files/" + file).accept(MediaType.ALL));
		String disposition = String.valueOf(answer.getHeader("Content-Disposition"));
		check(what + "served as " + disposition, answer.getStatus() == 200 && disposition.startsWith("attachment;")
				&& disposition.replaceAll("\\\\.", "").replaceAll("[^\"]", "").length() == 2);
		check(what + "served without nosniff", "nosniff".equals(answer.getHeader("X-Content-Type-Options"))
				&& answer.getHeaders("Content-Security-Policy").contains("sandbox; default-src 'none'"));
		check(what + "served as " + answer.getContentType(),
				KINDS.contains(String.valueOf(answer.getContentType()).replaceAll(";.*", "")));
	}

	private List<UUID> kept(Parties parties) {
		return new ArrayList<>(this.jdbc.sql("select id from stored_file where agency_id = ?")
			.param(parties.ours.agency.value())
			.query(UUID.class)
			.list());
	}

	private MockHttpServletResponse send(Parties parties, String pattern, Door door, Upload upload) throws Exception {
		String path = pattern.replaceAll("\\{[^}]+}", parties.anId(pattern));
		MockMultipartHttpServletRequestBuilder request = multipart(path)
			.file(new MockMultipartFile(door.field(), upload.name(), "text/html", upload.content()));
		door.fields().forEach(request::param);
		int visitor = this.visitors++;
		MockHttpServletRequestBuilder from = request.with((one) -> {
			one.setRemoteAddr("10.6." + visitor / 250 + "." + visitor % 250);
			return one;
		}).with(csrf()).accept(MediaType.TEXT_HTML, MediaType.ALL);
		return parties.perform(parties.ours, door.role(), from);
	}

	private void check(String what, boolean right) {
		if (!right) {
			this.through.add(what);
		}
	}

	/** An address, who sends there, and what goes along with the file. */
	private record Door(Role role, String field, Map<String, String> fields) {
	}

}
