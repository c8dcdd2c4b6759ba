package vn.roviec.organisation.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Absence;
import vn.roviec.agency.AbsenceId;
import vn.roviec.agency.Absences;
import vn.roviec.agency.Actor;
import vn.roviec.agency.HeldPosition;
import vn.roviec.agency.Positions;
import vn.roviec.audit.AuditVerifier;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.WithdrawPlan;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;
import vn.roviec.worklist.SaveView;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is kept about a person is handed out on request, and goes when the officer has
 * left.
 */
@ApplicationTest
@AutoConfigureMockMvc
class PersonalDataIT {

	private static final String MAILBOX = "canbo.an@xaanbinhtrung.gov.vn";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Jobs jobs;

	private AdministeredCommune office;

	private Actor person;

	@BeforeEach
	void anOfficerWhoHasUsedTheSystem() throws Exception {
		this.jobs.jumpTo("2026-03-04T08:00");
		this.office = new AdministeredCommune(this.application);
		this.person = this.office.commune.drafter();
		this.office.pages.sends(this.person, "/notices/preferences", "mail", "SINGLE", "address", MAILBOX);
		this.office.pages.sends(this.person, "/notices/calendar");
		this.application.getBean(SaveView.class).save(this.person, "Việc gấp", "tab=unit");
		UUID sheet = UUID.randomUUID();
		this.jdbc
			.sql("insert into prepared_sheet (id, agency_id, officer_id, name, content_type, total, written, state,"
					+ " asked_at, changed_at) values (?, ?, ?, 'Danh sách', 'text/csv', 1, 1, 'DONE',"
					+ " timestamp with time zone '2026-03-04 07:00:00+07:00', timestamp with time zone '2026-03-04"
					+ " 07:00:00+07:00')")
			.params(sheet, this.office.commune.id.value(), this.person.officer().value())
			.update();
		this.jdbc.sql("insert into prepared_piece (sheet_id, position, bytes) values (?, 1, ?)")
			.params(sheet, new byte[1])
			.update();
		this.application.getBean(Absences.class)
			.add(new Absence(new AbsenceId(UUID.randomUUID()), this.office.commune.id, this.person.officer(),
					LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6), null, "Đi khám bệnh"));
	}

	@Test
	void anOfficerTakesTheOwnDataAwayForProgramsAndForReading() throws Exception {
		Map<String, String> files = unzipped(
				this.office.pages.sends(this.person, "/account/data").getContentAsByteArray());
		assertThat(files).containsOnlyKeys("du-lieu.json", "du-lieu.txt");
		JsonNode data = new ObjectMapper().readTree(files.get("du-lieu.json"));
		assertThat(data.at("/preferences/0/address").asText()).isEqualTo(MAILBOX);
		assertThat(data.at("/absence/0/reason").asText()).isEqualTo("Đi khám bệnh");
		assertThat(data.at("/positions/0/title").asText()).isEqualTo("Chuyên viên VHXH");
		assertThat(files.get("du-lieu.txt")).contains("Dữ liệu của Chuyên viên VHXH", MAILBOX, "Việc gấp",
				"Lý do: Đi khám bệnh", "không có trong tệp này");
		assertThat(files.get("du-lieu.json")).doesNotContain("password", "secret", "hash", "locked");
	}

	@Test
	void whoHasLeftIsErasedAndTheRecordStaysWhole() throws Exception {
		String page = "/agency/people/" + this.person.officer();
		assertThat(send(page + "/erase")).contains("còn giữ chức vụ");
		var plan = this.application.getBean(OpenPlan.class)
			.open(this.person, new PlanText("Kế hoạch chuyển đổi số", null, null, "", "I. MỤC ĐÍCH", "", "VT"),
					List.of());
		endPositions();
		assertThat(send(page + "/erase")).contains("còn 1 việc đang giữ");
		assertThat(export().get("du-lieu.json")).contains(MAILBOX);
		this.application.getBean(WithdrawPlan.class).withdraw(this.office.commune.cultureHead(), plan, "Không cần");
		assertThat(send(page + "/erase")).isEmpty();
		String left = String.join("\n", export().values());
		assertThat(left).doesNotContain(MAILBOX, "Việc gấp", "khám bệnh").contains("Chuyên viên VHXH", "da-xoa-");
		assertThat(this.office.pages.reads(this.office.administrator(), page).getContentAsString())
			.contains("Đã xóa dữ liệu cá nhân lúc 08:00 04/03/2026");
		assertThat(this.application.getBean(AuditVerifier.class).verify(this.office.commune.id).holds()).isTrue();
		assertThat(this.office.pages.reads(this.office.administrator(), "/agency/audit?kind=PLAN").getContentAsString())
			.contains("Chuyên viên VHXH");
		assertThat(this.office.pages.reads(this.person, "/worklist").getRedirectedUrl()).contains("/login");
	}

	@Test
	void anotherAgencysAdministratorFindsNobody() throws Exception {
		AdministeredCommune others = new AdministeredCommune(this.application);
		String page = "/agency/people/" + this.person.officer();
		assertThat(others.pages.sends(others.administrator(), page + "/data").getStatus()).isEqualTo(404);
		assertThat(others.pages.sends(others.administrator(), page + "/erase").getStatus()).isEqualTo(404);
		assertThat(export().get("du-lieu.json")).contains(MAILBOX);
	}

	/** A new table with an officer's id is decided about here before it is used. */
	@Test
	void everyTableThatKnowsAnOfficerIsListedOrBelongsToTheRecord() {
		Set<String> found = new TreeSet<>(this.jdbc
			.sql("select distinct lower(table_name) from information_schema.columns"
					+ " where lower(column_name) in ('officer_id', 'holder') and lower(table_schema) = 'public'")
			.query(String.class)
			.list());
		assertThat(found).containsExactlyInAnyOrder("account", "account_link", "calendar_entry", "calendar_link",
				"erased_person", "finding_aside", "mail", "notice", "notice_preference", "notice_waiting",
				"officer_absence", "officer_position", "prepared_sheet", "recovery_code", "result_draft",
				"second_factor", "signature_image", "signing_key", "worklist_view");
	}

	private String send(String address) throws Exception {
		return this.office.pages.sends(this.office.administrator(), address).getContentAsString();
	}

	private Map<String, String> export() throws Exception {
		return unzipped(this.office.pages
			.sends(this.office.administrator(), "/agency/people/" + this.person.officer() + "/data")
			.getContentAsByteArray());
	}

	private void endPositions() {
		Positions positions = this.application.getBean(Positions.class);
		for (HeldPosition held : positions.of(this.office.commune.id, this.person.officer())) {
			positions.end(this.office.commune.id, this.person.officer(), held.id(), LocalDate.of(2026, 3, 3));
		}
	}

	private static Map<String, String> unzipped(byte[] content) throws IOException {
		Map<String, String> files = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return files;
	}

}
