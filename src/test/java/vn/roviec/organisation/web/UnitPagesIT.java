package vn.roviec.organisation.web;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Unit;
import vn.roviec.agency.UnitId;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.PlanText;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Units on their pages: added, renamed, ended; and what is refused. */
@ApplicationTest
@AutoConfigureMockMvc
class UnitPagesIT {

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Jobs jobs;

	private AdministeredCommune office;

	private Actor administrator;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-03-04T08:00");
		this.office = new AdministeredCommune(this.application);
		this.administrator = this.office.administrator();
	}

	@Test
	void aUnitIsAddedRenamedAndEndedForANewOne() throws Exception {
		assertThat(sent("/agency/units", "name", "  Đội  quản lý trật tự đô thị", "shortName", "", "kind", "OTHER",
				"from", "1/3/2026"))
			.isEqualTo("/agency/units");
		Unit added = unit("Đội quản lý trật tự đô thị");
		assertThat(read("/agency/units")).contains("Đội quản lý trật tự đô thị", "01/03/2026");
		String page = "/agency/units/" + added.id();
		assertThat(sent(page + "/rename", "name", "Đội trật tự", "shortName", "Đội TT")).isEqualTo(page);
		assertThat(unit("Đội quản lý trật tự đô thị").name()).isEqualTo("Đội trật tự");
		assertThat(sent(page + "/end", "successor", "new", "name", "Đội quản lý đô thị", "shortName", "", "day",
				"4/3/2026", "people", "true"))
			.isEqualTo(page);
		assertThat(read(page)).contains("Hoạt động đến hết ngày 03/03/2026", "Đội quản lý đô thị", "Đổi tên đơn vị")
			.doesNotContain(page + "/end");
		assertThat(unit("Đội trật tự").name()).isEqualTo("Đội quản lý đô thị");
		assertThat(read("/agency")).contains("Đội quản lý đô thị").doesNotContain("Đội trật tự");
	}

	@Test
	void whatIsWrongIsSaidAtItsFieldAndWhatWasTypedIsKept() throws Exception {
		refused("/agency/units", "unit-add-name", "Ghi tên đơn vị.", "name", "", "shortName", "Đội", "kind", "OTHER");
		refused("/agency/units", "unit-add-name", "Đã có đơn vị mang tên", "name", "phòng KINH TẾ xã", "shortName",
				"Khác", "kind", "OTHER");
		refused("/agency/units", "unit-add-kind", "Chọn loại", "name", "Đội A", "shortName", "", "kind", "OFFICE");
		refused("/agency/units", "unit-add-from", "Chưa hiểu ngày", "name", "Đội A", "shortName", "", "kind", "OTHER",
				"from", "31/2/2026");
		String economy = "/agency/units/" + this.office.commune.economy;
		refused(economy + "/end", "unit-end-successor", "Chọn đơn vị nhận việc", "successor", "", "day", "4/3/2026");
		refused(economy + "/end", "unit-end-day", "không thể ở tương lai", "successor",
				this.office.commune.centre.toString(), "day", "5/3/2026");
		refused(economy + "/end", "unit-end-name", "Ghi tên đơn vị", "successor", "new", "name", "", "day", "4/3/2026");
		assertThat(read("/agency/units")).doesNotContain("Đội A");
	}

	@Test
	void howMuchMovesIsSaidBeforeTheUnitIsEnded() throws Exception {
		assertThat(read("/agency/units/" + this.office.commune.economy))
			.contains("đơn vị kế thừa nhận 0 việc (đơn vị không còn việc nào đang mở); 3 cán bộ sang theo");
		UnitId culture = this.office.commune.culture;
		this.application.getBean(OpenPlan.class)
			.open(this.office.commune.drafter(), new PlanText("Kế hoạch thử", null, null, "", "", "", "VT"), List.of());
		assertThat(read("/agency/units/" + culture))
			.contains("đơn vị kế thừa nhận 1 bước đang chờ làm, 1 kế hoạch chưa xong; 2 cán bộ sang theo");
	}

	@Test
	void onlyTheAdministratorKeepsUnits() throws Exception {
		assertThat(this.office.pages.reads(this.office.commune.chairman(), "/agency/units").getStatus()).isEqualTo(403);
		assertThat(this.office.pages.reads(this.office.commune.chairman(), "/agency").getContentAsString())
			.doesNotContain("/agency/units");
	}

	private void refused(String address, String field, String sentence, String... fields) throws Exception {
		MockHttpServletResponse answer = this.office.pages.sends(this.administrator, address, fields);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains(sentence, "id=\"" + field + "-error\"",
				"href=\"#" + field + "\"", "id=\"" + field + "\"");
		for (int at = 0; at < fields.length; at += 2) {
			if (!fields[at].equals("kind")) {
				assertThat(answer.getContentAsString()).contains("value=\"" + fields[at + 1] + "\"");
			}
		}
	}

	private String sent(String address, String... fields) throws Exception {
		return this.office.pages.sends(this.administrator, address, fields).getRedirectedUrl();
	}

	private String read(String address) throws Exception {
		return this.office.pages.reads(this.administrator, address).getContentAsString();
	}

	private Unit unit(String name) {
		return this.application.getBean(Agencies.class).unitWritten(this.office.commune.id, name).orElseThrow();
	}

}
