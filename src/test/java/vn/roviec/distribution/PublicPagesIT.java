package vn.roviec.distribution;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Role;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.PlanText;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Jobs;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What people without an account see: receipts, and public pages. */
@ApplicationTest
@AutoConfigureMockMvc
class PublicPagesIT {

	private static final String TITLE = "Chuyển đổi số <b>&${7*7}";

	private static int visitors;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private Jobs jobs;

	private final String visitor = "10.9.8." + visitors++;

	private Visitors office;

	private UUID plan;

	@BeforeEach
	void aDistributedPlan() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.office = new Visitors(this.beans, "UBND xã An Bình Trung");
		this.plan = distribute();
		this.jobs.runDue();
	}

	@Test
	void aReceiptShowsWhoSendsWhatAndIsConfirmedByAPostOnly() throws Exception {
		String link = link();
		for (int opened = 0; opened < 3; opened++) {
			MockHttpServletResponse page = ask(get(link));
			assertThat(page.getStatus()).isEqualTo(200);
			assertThat(page.getHeader("Cache-Control")).contains("no-store");
			assertThat(page.getContentAsString())
				.contains("UBND xã An Bình Trung gửi văn bản số 07/KH-UBND ngày 02/03/2026",
						"Xác nhận đã nhận</button>")
				.doesNotContain("Chuyển đổi", "Sở Nội vụ", "sonoivu", this.plan.toString());
		}
		assertThat(paper().state()).isEqualTo(DeliveryState.PAPER);
		assertThat(ask(post(link)).getRedirectedUrl()).as("without the page's token").endsWith("/login");
		for (int pressed = 0; pressed < 2; pressed++) {
			assertThat(ask(post(link).with(csrf())).getRedirectedUrl()).isEqualTo(link);
			assertThat(paper().state()).isEqualTo(DeliveryState.RECEIVED);
			assertThat(ask(get(link)).getContentAsString()).contains("Đã xác nhận lúc 08:00 02/03/2026")
				.doesNotContain("<button class=\"btn btn-primary");
			this.jobs.jumpTo("2026-03-02T09:00");
		}
	}

	@Test
	void aLinkThatIsOverTellsNothingAndOneThatNeverWasIsNotThere() throws Exception {
		String link = link();
		assertThat(ask(get(link + "A")).getStatus()).isEqualTo(404);
		assertThat(ask(post(link.substring(0, link.length() - 1)).with(csrf())).getStatus()).isEqualTo(404);
		this.jobs.jumpTo("2026-04-02T08:00");
		MockHttpServletResponse page = ask(get(link));
		assertThat(page.getStatus()).isEqualTo(410);
		assertThat(page.getContentAsString()).contains("Liên kết này đã hết hạn")
			.doesNotContain("07/KH-UBND", "UBND xã An Bình Trung");
		ask(post(link).with(csrf()));
		assertThat(paper().state()).isEqualTo(DeliveryState.PAPER);
	}

	@Test
	void whoAsksAgainAndAgainIsToldToWait() throws Exception {
		for (int asked = 0; asked < 60; asked++) {
			assertThat(ask(get("/receipts/guess-" + asked)).getStatus()).isEqualTo(404);
		}
		MockHttpServletResponse answer = ask(get(link()));
		assertThat(answer.getStatus()).isEqualTo(429);
		assertThat(answer.getHeader("Retry-After")).isEqualTo("60");
		assertThat(answer.getContentAsString()).contains("Chờ một phút");
		assertThat(ask(get(page())).getStatus()).as("the public page is counted for itself").isEqualTo(200);
		this.jobs.jumpTo("2026-03-02T08:01");
		assertThat(ask(get(link())).getStatus()).isEqualTo(200);
	}

	@Test
	void thePublicPageHasWhatIsToBePublishedAndNothingElse() throws Exception {
		MockHttpServletResponse page = ask(get(page()));
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(page.getHeader("Cache-Control")).isEqualTo("max-age=300, public");
		assertThat(page.getCookies()).isEmpty();
		assertThat(page.getContentAsString()).contains("07/KH-UBND", "02/03/2026", "&lt;b&gt;&amp;${7*7}")
			.doesNotContain("_csrf", "Sở Nội vụ", this.plan.toString());
		MockHttpServletResponse feed = ask(get(page() + "/rss.xml"));
		assertThat(feed.getContentType()).isEqualTo("application/rss+xml;charset=UTF-8");
		assertThat(feed.getHeader("Cache-Control")).isEqualTo("max-age=300, public");
		assertThat(feed.getContentAsString(StandardCharsets.UTF_8)).contains("<rss version=\"2.0\">",
				"<title>07/KH-UBND: Chuyển đổi số &lt;b&gt;&amp;${7*7}</title>",
				"<pubDate>Mon, 2 Mar 2026 01:00:00 GMT</pubDate>", "<link>http://localhost" + page() + "/" + file());
		MockHttpServletResponse file = ask(get(page() + "/" + file()));
		assertThat(file.getContentType()).isEqualTo("application/pdf");
		assertThat(file.getContentAsByteArray()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
		assertThat(file.getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(ask(get("/public/ubnd-xa-khac")).getStatus()).isEqualTo(404);
		assertThat(ask(get(page() + "/" + this.plan)).getStatus()).isEqualTo(404);
	}

	@Test
	void whatTheClerkTakesOffIsGoneAtOnce() throws Exception {
		String file = file();
		assertThat(
				ask(post("/plans/{id}/unpublish", this.plan).session(this.office.session(Role.SPECIALIST)).with(csrf()))
					.getStatus())
			.isEqualTo(403);
		ask(post("/plans/{id}/unpublish", this.plan).session(this.office.session(Role.CLERK)).with(csrf()));
		assertThat(ask(get(page())).getContentAsString()).doesNotContain("07/KH-UBND");
		assertThat(ask(get(page() + "/rss.xml")).getContentAsString()).doesNotContain("<item>");
		assertThat(ask(get(page() + "/" + file)).getStatus()).isEqualTo(404);
	}

	@Test
	void twoAgenciesOfOneNameHavePagesOfTheirOwn() throws Exception {
		String first = page();
		String document = file();
		this.office = new Visitors(this.beans, "UBND xã An Bình Trung");
		assertThat(this.beans.getBean(Publications.class).slugOf(this.office.agency)).isEmpty();
		this.plan = distribute();
		assertThat(page()).isNotEqualTo(first).startsWith("/public/ubnd-xa-an-binh-trung");
		assertThat(ask(get(page() + "/" + document)).getStatus()).isEqualTo(404);
	}

	@Test
	void copiesOnPaperAreTickedOffOnceWithWhoAndWhen() throws Exception {
		MockHttpServletResponse list = asClerk(get("/register/paper"));
		assertThat(list.getContentAsString()).contains("Sở Nội vụ (b/c)", paper().id().toString());
		Visitors others = new Visitors(this.beans, "UBND xã An Bình Đông");
		assertThat(ask(post("/register/paper").param("copy", paper().id().toString())
			.session(others.session(Role.CLERK))
			.with(csrf())).getStatus()).isEqualTo(404);
		asClerk(post("/register/paper").param("copy", paper().id().toString()).with(csrf()));
		assertThat(paper()).returns(DeliveryState.HANDED, Delivery::state)
			.returns("Cán bộ CLERK", Delivery::receivedName);
		assertThat(asClerk(get("/register/paper")).getContentAsString()).contains("08:00 02/03/2026 · Cán bộ CLERK")
			.doesNotContain(paper().id().toString());
		assertThat(asClerk(post("/register/paper").with(csrf())).getStatus()).isEqualTo(302);
	}

	@Test
	void theAddressBookIsReadMendedAndForgotten() throws Exception {
		MockHttpServletResponse wrong = asClerk(
				post("/register/addresses").param("name", "Sở Tài chính").param("address", "sai@").with(csrf()));
		assertThat(wrong.getStatus()).isEqualTo(422);
		assertThat(wrong.getContentAsString()).contains("Địa chỉ thư điện tử này chưa đúng", "value=\"sai@\"",
				"value=\"Sở Tài chính\"");
		for (String address : List.of("a@sotaichinh.gov.vn", "b@sotaichinh.gov.vn")) {
			asClerk(post("/register/addresses").param("name", "- Sở Tài chính (b/c);")
				.param("address", address)
				.with(csrf()));
		}
		assertThat(asClerk(get("/register/addresses")).getContentAsString()).contains("Sở Tài chính", "b@sotaichinh")
			.doesNotContain("a@sotaichinh");
		asClerk(post("/register/addresses/forget").param("name", "Sở Tài chính").with(csrf()));
		assertThat(asClerk(get("/register/addresses")).getContentAsString()).doesNotContain("b@sotaichinh");
	}

	private UUID distribute() {
		UUID id = this.beans.getBean(OpenPlan.class)
			.open(this.office.actor(Role.SPECIALIST), new PlanText(TITLE, null, null, "", "I. MỤC ĐÍCH", "", "VT"),
					List.of())
			.value();
		this.beans.getBean(DistributeCopies.class)
			.distribute(this.office.agency,
					new DistributedDocument(id, TITLE, "07/KH-UBND", LocalDate.of(2026, 3, 2), "/plans/" + id),
					List.of(new RecipientLine("Sở Nội vụ (b/c)", List.of()),
							new RecipientLine("Trang thông tin điện tử xã (đăng tin)", List.of())));
		return id;
	}

	private Delivery paper() {
		return this.beans.getBean(Deliveries.class).of(this.office.agency, this.plan).get(0);
	}

	private String link() {
		return "/receipts/" + this.beans.getBean(ReceiptLinks.class).make(paper()).token();
	}

	private String page() {
		return "/public/" + this.beans.getBean(Publications.class).slugOf(this.office.agency).orElseThrow();
	}

	private String file() {
		return this.beans.getBean(Publications.class)
			.ofPlan(this.office.agency, this.plan)
			.orElseThrow()
			.id()
			.toString();
	}

	private MockHttpServletResponse asClerk(MockHttpServletRequestBuilder request) throws Exception {
		return ask(request.session(this.office.session(Role.CLERK)));
	}

	private MockHttpServletResponse ask(MockHttpServletRequestBuilder request) throws Exception {
		MockHttpServletResponse answer = this.mvc
			.perform(request.accept(MediaType.TEXT_HTML, MediaType.ALL).with((one) -> {
				one.setRemoteAddr(this.visitor);
				return one;
			}))
			.andReturn()
			.getResponse();
		answer.setDefaultCharacterEncoding(StandardCharsets.UTF_8.name());
		return answer;
	}

}
