package vn.roviec.web;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.ServletException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.roviec.agency.Role;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Visitors;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.Refused;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

@ApplicationTest
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
class ErrorPagesIT {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private ErrorPages pages;

	@Autowired
	private DatabaseAway away;

	private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/work/1/claim");

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private Visitors visitors;

	@BeforeEach
	void someVisitors() {
		this.request.addPreferredLocale(Locale.forLanguageTag("vi"));
		this.visitors = new Visitors(this.application, "UBND xã An Bình Trung");
	}

	@Test
	void aLostRaceSaysWhoWhenAndKeepsTheWords() {
		this.request.setParameter("words", "Đề nghị rà lại");
		ModelAndView page = this.pages.conflict(
				new Conflict("conflict.claimed", "Văn thư", Instant.parse("2026-03-02T01:31:00Z")), this.request,
				this.response);
		assertThat(page.getStatus()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(page.getViewName()).isEqualTo("error/409");
		assertThat(page.getModel()).containsEntry("who", "Văn thư")
			.containsEntry("at", "08:31 02/03/2026")
			.containsEntry("kept", "Đề nghị rà lại");
	}

	@Test
	void eachRuleHasItsStatus() {
		assertThat(this.pages.stale(new OptimisticLockingFailureException(""), this.request, this.response).getStatus())
			.isEqualTo(HttpStatus.CONFLICT);
		assertThat(this.pages.refused(new Refused("common.close"), this.request, this.response).getModel())
			.containsEntry("sentence", "Đóng");
		assertThat(this.pages.notAllowed(new NotAllowed("sign"), this.request, this.response).getStatus())
			.isEqualTo(HttpStatus.FORBIDDEN);
		assertThat(this.pages.databaseAway(new CannotCreateTransactionException(""), this.request, this.response)
			.getViewName()).isEqualTo("error/503");
		assertThat(this.pages.databaseAway(new TransactionSystemException("commit"), this.request, this.response)
			.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(this.pages.anythingElse(new IllegalStateException(), this.request, this.response).getStatus())
			.isEqualTo(HttpStatus.INTERNAL_SERVER_ERROR);
	}

	/** The page is made without the session, which is in the database too. */
	@Test
	void aDatabaseThatIsLostOutsideOfControllersIsToldWithoutIt() throws Exception {
		this.request.setAttribute("_csrf", "of the session");
		this.away.doFilter(this.request, this.response, (request, response) -> {
			throw new ServletException(new TransactionSystemException("the session cannot be written"));
		});
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.response.getContentAsString()).contains("Hệ thống đang tạm ngừng")
			.contains("Mã tham chiếu")
			.doesNotContain("_csrf");
	}

	@Test
	void aPartOfAPageIsReplacedAsAWhole() {
		this.request.addHeader("HX-Request", "true");
		this.pages.refused(new Refused("common.close"), this.request, this.response);
		assertThat(this.response.getHeader("HX-Retarget")).isEqualTo("main");
	}

	@Test
	void thePageAndTheLogHaveTheSameNumber(CapturedOutput log) throws Exception {
		MockHttpServletResponse page = this.mvc
			.perform(post("/notices/{id}/open", UUID.randomUUID()).session(this.visitors.session(Role.HEAD))
				.with(csrf())
				.accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse();
		assertThat(page.getStatus()).isEqualTo(404);
		String reference = page.getContentAsString().replaceAll("(?s).*Mã tham chiếu: ([0-9A-F-]{9}).*", "$1");
		assertThat(reference).hasSize(9);
		assertThat(log.getOut()).contains(reference);
		assertThat(page.getContentAsString()).contains("UBND xã An Bình Trung");
	}

	/** A browser that turns to the next page lets go of what this one still loads. */
	@Test
	void whoHasGoneOnIsNoFault(CapturedOutput log) throws Exception {
		MockMvc left = MockMvcBuilders.standaloneSetup(new Left()).setControllerAdvice(this.pages).build();
		MvcResult answer = left.perform(get("/left-alone")).andReturn();
		assertThat(answer.getModelAndView()).isNull();
		assertThat(log.getAll()).doesNotContain("/left-alone");
	}

	@Test
	void anIdThatIsNoneLeadsNowhere() throws Exception {
		assertThat(this.mvc
			.perform(post("/notices/{id}/open", "${7*7}").session(this.visitors.session(Role.HEAD))
				.with(csrf())
				.accept(MediaType.TEXT_HTML))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
	}

	@Test
	void programsGetProblems() throws Exception {
		this.mvc
			.perform(post("/notices/{id}/open", UUID.randomUUID()).session(this.visitors.session(Role.HEAD))
				.with(csrf())
				.accept(MediaType.APPLICATION_JSON))
			.andExpect(jsonPath("$.type").value("urn:roviec:problem:not-found"))
			.andExpect(jsonPath("$.status").value(404))
			.andExpect(jsonPath("$.reference").isNotEmpty())
			.andExpect(jsonPath("$.frame").doesNotExist());
	}

	@Test
	void theFrameShowsWhereOneMayGo() throws Exception {
		Frame frame = (Frame) this.mvc.perform(get("/agency").session(this.visitors.session(Role.CHAIRMAN)))
			.andReturn()
			.getModelAndView()
			.getModel()
			.get("frame");
		assertThat(frame.agencyName()).isEqualTo("UBND xã An Bình Trung");
		assertThat(frame.position()).isEqualTo("Chức vụ CHAIRMAN");
		assertThat(frame.places()).extracting(Frame.Place::key).contains("work", "plans", "admin");
		assertThat(frame.places()).filteredOn(Frame.Place::current)
			.extracting(Frame.Place::key)
			.containsExactly("admin");
	}

	/** Somebody's answer that nobody reads to its end. */
	@Controller
	static class Left {

		@GetMapping("/left-alone")
		void write() throws IOException {
			throw new ClientAbortException(new IOException("Broken pipe"));
		}

	}

}
