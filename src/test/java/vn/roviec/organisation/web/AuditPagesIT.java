package vn.roviec.organisation.web;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** The record as its administrators look things up in it. */
@ApplicationTest
@AutoConfigureMockMvc
class AuditPagesIT {

	private static final int ONE_PAGE = 50;

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
	void whoDidWhatIsFoundByPersonKindAndDay() throws Exception {
		addUnit("Đội trật tự");
		assertThat(read("")).contains("Thêm đơn vị", "Văn thư");
		assertThat(read("?kind=PEOPLE&from=4/3/2026&to=4/3/2026&by=" + this.administrator.officer()))
			.contains("Thêm đơn vị");
		assertThat(read("?kind=PLAN")).contains("Không có mục nào như vậy");
		assertThat(read("?to=3/3/2026")).doesNotContain("Thêm đơn vị");
		assertThat(read("?by=" + this.office.commune.chairman().officer())).contains("Không có mục nào như vậy");
	}

	@Test
	void theLinkToOlderEntriesGoesOnWhereThePageEnds() throws Exception {
		for (int unit = 0; unit <= ONE_PAGE; unit++) {
			addUnit("Đội số " + unit);
		}
		String newest = read("");
		assertThat(newest).contains("Đội số " + ONE_PAGE, "Đội số 1<").doesNotContain("Đội số 0<");
		String older = newest.replaceAll("(?s).*href=\"/agency/audit(\\?before=\\d+)\".*", "$1");
		assertThat(read(older)).contains("Đội số 0<").doesNotContain("Đội số 1<");
	}

	@Test
	void aDayThatIsNoneIsSaidAndAnotherAgencyHasARecordOfItsOwn() throws Exception {
		addUnit("Đội trật tự");
		assertThat(read("?from=32/1/2026")).contains("Không đọc được ngày “32/1/2026”");
		AdministeredCommune others = new AdministeredCommune(this.application);
		assertThat(others.pages
			.reads(others.administrator(), "/agency/audit?kind=PEOPLE&by=" + this.administrator.officer())
			.getContentAsString()).contains("Không có mục nào như vậy").doesNotContain("Đội trật tự");
	}

	@Test
	void theRecordIsCheckedOnDemand() throws Exception {
		addUnit("Đội trật tự");
		assertThat(read("/check")).contains("Nhật ký nguyên vẹn").contains("Mã của mục cuối");
	}

	private void addUnit(String name) throws Exception {
		MockHttpServletResponse answer = this.office.pages.sends(this.administrator, "/agency/units", "name", name,
				"shortName", "", "kind", "OTHER", "from", "1/3/2026");
		assertThat(answer.getRedirectedUrl()).isEqualTo("/agency/units");
	}

	private String read(String asked) throws Exception {
		return this.office.pages.reads(this.administrator, "/agency/audit" + asked).getContentAsString();
	}

}
