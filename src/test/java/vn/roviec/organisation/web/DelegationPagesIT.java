package vn.roviec.organisation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** The chairman lets the vice-chairman sign on some days, and no longer. */
@ApplicationTest
@AutoConfigureMockMvc
class DelegationPagesIT {

	private static final String PAGE = "/agency/delegations";

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Jobs jobs;

	private AdministeredCommune office;

	@BeforeEach
	void begin() {
		this.jobs.jumpTo("2026-03-04T08:00");
		this.office = new AdministeredCommune(this.application);
	}

	@Test
	void theDelegateSignsOnTheDaysOfTheDelegationOnly() throws Exception {
		assertThat(send(chairman(), "to", vice().officer().toString(), "firstDay", "5/3/2026", "lastDay", "6/3/2026",
				"SIGN_PLAN", "true", "JUDGE_EXPLANATION", "true", "scope", "Văn hóa - xã hội")
			.getStatus()).isEqualTo(302);
		assertThat(vice().signsForChairman()).isFalse();
		this.jobs.jumpTo("2026-03-05T08:00");
		assertThat(vice().delegated()).containsExactlyInAnyOrder(ChairmansDecision.SIGN_PLAN,
				ChairmansDecision.JUDGE_EXPLANATION);
		assertThat(read(vice(), "/agency").replaceAll("<[^>]*>", ""))
			.contains("đang quyết định thay Chủ tịch (KT.): ký ban hành kế hoạch, xem giải trình chậm việc");
		assertThat(read(vice(), PAGE))
			.contains("đang hiệu lực", "05/03/2026 đến hết 06/03/2026", "Văn hóa - xã hội", "ký ban hành kế hoạch")
			.doesNotContain("Giao ký thay</button>");
		assertThat(read(vice(), "/notices"))
			.contains("Bạn được giao quyết định thay Chủ tịch (KT.) từ 05/03/2026 đến hết 06/03/2026:"
					+ " ký ban hành kế hoạch, xem giải trình chậm việc. Lĩnh vực: Văn hóa - xã hội.");
		this.jobs.jumpTo("2026-03-07T08:00");
		assertThat(vice().signsForChairman()).isFalse();
	}

	@Test
	void aDelegationThatIsEndedCountsNoMoreAtOnce() throws Exception {
		send(chairman(), "to", vice().officer().toString(), "firstDay", "4/3/2026", "lastDay", "6/3/2026", "SIGN_PLAN",
				"true", "scope", "Kinh tế");
		assertThat(vice().signsForChairman()).isTrue();
		String delegation = read(chairman(), PAGE).replaceAll("(?s).*/agency/delegations/([0-9a-f-]{36})/end.*", "$1");
		assertThat(this.office.pages.sends(vice(), PAGE + "/" + delegation + "/end").getStatus()).isEqualTo(403);
		this.office.pages.sends(chairman(), PAGE + "/" + delegation + "/end");
		assertThat(vice().signsForChairman()).isFalse();
	}

	/**
	 * NĐ 30/2020, Điều 13: in writing, limited in time, one level down, never passed on.
	 */
	@Test
	void aHeadOfAUnitIsAuthorizedInWritingToSignAndNothingElse() throws Exception {
		String head = this.office.commune.officeHead().officer().toString();
		refused("basis", "Ghi văn bản ủy quyền", authorizing(head, "basis", ""));
		refused("basis", "Ghi văn bản ủy quyền", authorizing(head, "basis", " ", "capacity", "BY_ORDER"));
		refused("decisions", "chỉ dùng để ký", authorizing(head, "DECIDE_EXTENSION", "true"));
		refused("lastDay", "luôn có thời hạn", authorizing(head, "lastDay", ""));
		refused("to", "người đứng đầu một đơn vị", authorizing(vice().officer().toString()));
		refused("to", "người đứng đầu một đơn vị",
				authorizing(this.office.commune.drafter().officer().toString(), "capacity", "BY_ORDER"));
		assertThat(head().signsForChairman()).isFalse();

		assertThat(send(chairman(), authorizing(head)).getStatus()).isEqualTo(302);
		assertThat(head().delegated()).containsExactly(ChairmansDecision.SIGN_PLAN);
		assertThat(read(head(), PAGE)).contains("TUQ. Chánh Văn phòng", "Quyết định số 05/QĐ-UBND")
			.doesNotContain("Giao ký thay</button>");
		assertThat(read(head(), "/notices")).contains("Bạn được Chủ tịch ủy quyền (TUQ.)", "Không được ủy quyền lại");
		assertThat(send(head(), authorizing(this.office.commune.economyHead().officer().toString())).getStatus())
			.as("passed on")
			.isEqualTo(403);
		this.jobs.jumpTo("2026-03-07T08:00");
		assertThat(head().signsForChairman()).as("over").isFalse();
	}

	private static String[] authorizing(String to, String... other) {
		Map<String, String> fields = new LinkedHashMap<>(
				Map.of("to", to, "capacity", "BY_AUTHORIZATION", "firstDay", "4/3/2026", "lastDay", "6/3/2026",
						"SIGN_PLAN", "true", "scope", "Kinh tế", "basis", "Quyết định số 05/QĐ-UBND"));
		for (int at = 0; at < other.length; at += 2) {
			fields.put(other[at], other[at + 1]);
		}
		return fields.entrySet()
			.stream()
			.flatMap((field) -> Stream.of(field.getKey(), field.getValue()))
			.toArray(String[]::new);
	}

	private Actor head() {
		return this.office.commune.officeHead();
	}

	@Test
	void whatIsNotAProperDelegationIsRefused() throws Exception {
		refused("lastDay", "luôn có thời hạn", "to", vice().officer().toString(), "firstDay", "4/3/2026", "lastDay", "",
				"scope", "Kinh tế");
		refused("scope", "Ghi lĩnh vực", "to", vice().officer().toString(), "firstDay", "4/3/2026", "lastDay",
				"6/3/2026", "SIGN_PLAN", "true", "scope", " ");
		refused("decisions", "Chọn ít nhất một việc", "to", vice().officer().toString(), "firstDay", "4/3/2026",
				"lastDay", "6/3/2026", "scope", "Kinh tế");
		assertThat(send(chairman(), "to", vice().officer().toString(), "firstDay", "", "lastDay", "6/3/2026",
				"DECIDE_EXTENSION", "true", "scope", "Kinh tế")
			.getContentAsString()).as("what was ticked is kept")
			.containsPattern("name=\"DECIDE_EXTENSION\"[^>]*checked")
			.doesNotContainPattern("name=\"SIGN_PLAN\"[^>]*checked");
		refused("to", "Chọn một Phó Chủ tịch", "to", this.office.commune.drafter().officer().toString(), "firstDay",
				"4/3/2026", "lastDay", "6/3/2026", "scope", "Kinh tế");
		assertThat(send(vice(), "to", vice().officer().toString()).getStatus()).isEqualTo(403);
	}

	private void refused(String field, String sentence, String... fields) throws Exception {
		MockHttpServletResponse answer = send(chairman(), fields);
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(answer.getContentAsString()).contains(sentence, "id=\"delegation-give-" + field + "-error\"");
	}

	private Actor chairman() {
		return this.office.commune.chairman();
	}

	private Actor vice() {
		return this.office.commune.viceChairman();
	}

	private MockHttpServletResponse send(Actor actor, String... fields) throws Exception {
		return this.office.pages.sends(actor, PAGE, fields);
	}

	private String read(Actor actor, String address) throws Exception {
		return this.office.pages.reads(actor, address).getContentAsString();
	}

}
