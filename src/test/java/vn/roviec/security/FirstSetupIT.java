package vn.roviec.security;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Role;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.AuditLog;
import vn.roviec.support.ApplicationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Needs an application without any account, so it has a context of its own. */
@ApplicationTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.of=first-setup")
@ExtendWith(OutputCaptureExtension.class)
class FirstSetupIT {

	private static final Pattern LINK = Pattern.compile("/setup/[A-Za-z0-9_-]{40,}");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private FirstSetup setup;

	@Autowired
	private Agencies agencies;

	@Autowired
	private AuditLog audit;

	@Test
	void theLinkInTheLogMakesTheFirstAdministratorOnce(CapturedOutput log) throws Exception {
		answers("/setup/doan-mo", 404);
		Matcher found = LINK.matcher(log.getOut());
		assertThat(found.find()).isTrue();
		String link = found.group();

		assertThat(answers(link, 200).getContentAsString()).contains("name=\"administrator\"");
		MockHttpServletResponse again = this.mvc.perform(filled(link, "ngắn")).andReturn().getResponse();
		assertThat(again.getStatus()).isEqualTo(422);
		assertThat(again.getContentAsString()).contains("UBND xã An Bình Trung").contains("từ 10 đến 72 ký tự");

		assertThat(this.mvc.perform(filled(link, "mat-khau-dai")).andReturn().getResponse().getRedirectedUrl())
			.isEqualTo("/login");
		List<AgencyId> all = this.agencies.all();
		assertThat(all).hasSize(1);
		assertThat(this.agencies.holding(all.get(0), Role.ADMINISTRATOR)).hasSize(1);
		assertThat(this.audit.of(all.get(0), this.agencies.holding(all.get(0), Role.ADMINISTRATOR).get(0).id().value()))
			.as("the record begins with it")
			.extracting(AuditEntry::action, AuditEntry::seq)
			.containsExactly(tuple("agency.set-up", 1L));
		assertThat(this.mvc.perform(formLogin().user("quantri").password("mat-khau-dai"))
			.andReturn()
			.getResponse()
			.getRedirectedUrl()).isEqualTo("/");

		answers(link, 404);
		assertThat(this.mvc.perform(filled(link, "mat-khau-dai")).andReturn().getResponse().getStatus()).isEqualTo(404);
		this.setup.offer();
		answers(link, 404);
		assertThat(LINK.matcher(log.getOut()).results().map((result) -> result.group()).distinct())
			.as("no further link once there is an account")
			.hasSize(1);
	}

	private MockHttpServletResponse answers(String path, int status) throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(get(path)).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(status);
		return answer;
	}

	private static MockHttpServletRequestBuilder filled(String link, String password) {
		return post(link).with(csrf())
			.param("name", "UBND xã An Bình Trung")
			.param("parentName", "Tỉnh Đông Hải")
			.param("place", "An Bình Trung")
			.param("administrator", "Quản trị")
			.param("username", "quantri")
			.param("password", password);
	}

}
