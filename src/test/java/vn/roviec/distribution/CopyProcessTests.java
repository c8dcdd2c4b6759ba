package vn.roviec.distribution;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.RegisterAgency;
import vn.roviec.agency.Role;
import vn.roviec.agency.UnitId;
import vn.roviec.distribution.process.CopyProcess;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Receipt;
import vn.roviec.plan.Annexes;
import vn.roviec.plan.ApproveDraft;
import vn.roviec.plan.CheckPlan;
import vn.roviec.plan.OpenPlan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanPapers;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.Plans;
import vn.roviec.plan.SignPlan;
import vn.roviec.plan.SubmitDraft;
import vn.roviec.signature.Pin;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Commune;
import vn.roviec.support.Jobs;
import vn.roviec.support.LocalMailServer;
import vn.roviec.support.RunningProcess;
import vn.roviec.support.VisitedElements;
import vn.roviec.support.Visitors;
import vn.roviec.workflow.CheckConsistency;
import vn.roviec.workflow.Conflict;
import vn.roviec.workflow.NotFound;
import vn.roviec.worklist.WorkItem;
import vn.roviec.worklist.WorkItems;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Every way of a copy to its recipient, on the engine and to a real mail server, whatever
 * happens to that on the way.
 */
@ApplicationTest
@AutoConfigureMockMvc
@TestPropertySource(properties = { "spring.mail.host=127.0.0.1", "roviec.mail.every=PT24H",
		"roviec.mail.from=van-thu@xaanbinhtrung.gov.vn", "roviec.address=https://roviec.example.vn" })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CopyProcessTests {

	private static final int MAILS = Integer.getInteger("roviec.crash.mails", 40);

	private static final Pattern LINK = Pattern.compile("https://roviec\\.example\\.vn/receipts/([\\w-]{43})\\b");

	private static final VisitedElements VISITED = new VisitedElements(CopyProcess.KEY);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext beans;

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private ConfirmByLink confirmByLink;

	@Autowired
	private FixDelivery fix;

	@Autowired
	private Jobs jobs;

	@Autowired
	private Clock clock;

	private GreenMail server = LocalMailServer.any();

	private Commune commune;

	private UUID plan;

	@BeforeEach
	void aCommuneAndAMailServer() {
		this.jobs.jumpTo("2026-03-02T08:00");
		this.commune = new Commune(this.beans.getBean(RegisterAgency.class), this.beans.getBean(Agencies.class));
		this.plan = this.beans.getBean(OpenPlan.class)
			.open(this.commune.drafter(), new PlanText("Chuyển đổi số", null, null, "", "I. MỤC ĐÍCH", "", "VT"),
					List.of())
			.value();
		open();
	}

	@AfterEach
	void everythingIsWhereItsRowSays() {
		this.server.stop();
		assertThat(this.beans.getBean(CheckConsistency.class).check())
			.filteredOn((finding) -> finding.name().equals("check.copies") || finding.name().equals("check.worklist"))
			.hasSize(2)
			.allSatisfy((finding) -> assertThat(finding.differences()).isEmpty());
		VISITED.collect(this.beans.getBean(HistoryService.class), this.commune.id);
	}

	@Test
	void aUnitIsToldAndItsConfirmationEndsTheProcess() {
		distribute(inside("Phòng Kinh tế", this.commune.economy));
		assertThat(copy().state()).isEqualTo(DeliveryState.WAITING);
		ProcessInstance process = RunningProcess.of(this.beans, CopyProcess.KEY, copy().id());
		this.jobs.runDue();
		assertThat(process).isWaitingAt("await-receipt");
		assertThat(copy().state()).isEqualTo(DeliveryState.SENT);
		assertThat(told(this.commune.economyHead())).singleElement().asString().startsWith("Kế hoạch số 07/KH-UBND");
		this.beans.getBean(ConfirmReceipt.class).confirm(this.commune.economist(), copy().id());
		assertThat(copy()).returns(DeliveryState.RECEIVED, Delivery::state)
			.returns(this.commune.economist().officer(), Delivery::receivedBy);
		assertThat(process).isEnded().hasPassed("copy-made", "send-copy", "receipt-kept");
		this.jobs.liveUntil("2026-03-20T08:00");
		assertThat(told(this.commune.economyHead())).hasSize(1);
	}

	@Test
	void confirmingBeforeItWasSentCounts() {
		distribute(inside("Phòng Kinh tế", this.commune.economy));
		this.beans.getBean(ConfirmReceipt.class).confirm(this.commune.economist(), copy().id());
		this.jobs.runDue();
		assertThat(copy().state()).isEqualTo(DeliveryState.RECEIVED);
		assertThat(told(this.commune.economyHead())).isEmpty();
	}

	@Test
	void whoDoesNotConfirmIsRemindedTwiceAndMayStillConfirm() throws Exception {
		know("Sở Nội vụ", "vanthu@sonoivu.gov.vn");
		distribute(inside("Phòng Kinh tế", this.commune.economy), outside("- Sở Nội vụ (để b/c);"));
		this.jobs.liveUntil("2026-03-04T07:44");
		assertThat(told(this.commune.economyHead())).hasSize(1);
		this.jobs.liveUntil("2026-03-04T07:46");
		assertThat(told(this.commune.economyHead())).hasSize(2)
			.anyMatch((text) -> text.startsWith("Đơn vị chưa xác nhận đã nhận"));
		assertThat(told(this.commune.clerk())).isEmpty();
		this.jobs.liveUntil("2026-04-20T08:00");
		assertThat(told(this.commune.economyHead())).hasSize(3);
		assertThat(told(this.commune.clerk())).singleElement().asString().contains("chưa xác nhận");
		List<MimeMessage> mails = received(3);
		assertThat(mails).extracting(CopyProcessTests::id).doesNotHaveDuplicates();
		assertThat(this.confirmByLink.see(link(mails.get(0))).over()).isTrue();
		this.beans.getBean(ConfirmReceipt.class).confirm(this.commune.economist(), copy().id());
		assertThat(copy().state()).isEqualTo(DeliveryState.RECEIVED);
	}

	@Test
	void aMailBringsTheDocumentAndALinkThatConfirmsOnce() throws Exception {
		know("Sở Nội vụ", "vanthu@sonoivu.gov.vn");
		this.beans.getBean(Annexes.class).add(this.commune.drafter(), new PlanId(this.plan), "phu-luc.pdf", onePage());
		distribute(outside("- Sở Nội vụ (để b/c);"));
		this.jobs.runDue();
		MimeMessage mail = received(1).get(0);
		assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("vanthu@sonoivu.gov.vn");
		assertThat(mail.getSubject()).isEqualTo("UBND xã An Bình Trung gửi Kế hoạch số 07/KH-UBND");
		assertThat(id(mail)).isEqualTo("<" + copy().id() + "@xaanbinhtrung.gov.vn>");
		MimeMultipart parts = (MimeMultipart) mail.getContent();
		assertThat(parts.getCount()).isEqualTo(3);
		assertThat(parts.getBodyPart(2).getFileName()).isEqualTo("phu-luc.pdf");
		assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
		String token = link(mail);
		assertThat(this.confirmByLink.see(token)).returns(null, ConfirmByLink.Seen::confirmedAt)
			.returns("07/KH-UBND", ConfirmByLink.Seen::number);
		assertThat(this.confirmByLink.confirm(token).confirmedAt()).isEqualTo("2026-03-02T01:00:00Z");
		assertThat(copy()).returns(DeliveryState.RECEIVED, Delivery::state)
			.returns("vanthu@sonoivu.gov.vn", Delivery::receivedName);
		this.jobs.liveUntil("2026-03-03T08:00");
		assertThat(this.confirmByLink.confirm(token).confirmedAt()).isEqualTo("2026-03-02T01:00:00Z");
	}

	@Test
	void whatATitleOrANameHoldsIsWordsOfItsMail() throws Exception {
		String tail = "\r\nBcc: x7731@example.vn\r\n\r\n<b>${46337*46339}</b>";
		String file = "phu-luc\"; filename=\"a.exe ${46337*46339}.pdf";
		know("Sở Nội vụ", "vanthu@sonoivu.gov.vn");
		this.beans.getBean(Annexes.class).add(this.commune.drafter(), new PlanId(this.plan), file, onePage());
		this.beans.getBean(DistributeCopies.class)
			.distribute(this.commune.id,
					new DistributedDocument(this.plan, "Chuyển đổi số" + tail, "07/KH-UBND" + tail,
							LocalDate.of(2026, 3, 2), "/plans/" + this.plan),
					List.of(outside("- Sở Nội vụ (để b/c);")));
		this.jobs.runDue();
		MimeMessage mail = received(1).get(0);
		assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("vanthu@sonoivu.gov.vn");
		assertThat(mail.getHeader("Bcc")).isNull();
		assertThat(mail.getSubject()).isEqualTo(
				"UBND xã An Bình Trung gửi Kế hoạch số 07/KH-UBND" + " Bcc: x7731@example.vn <b>${46337*46339}</b>");
		MimeMultipart parts = (MimeMultipart) mail.getContent();
		assertThat(parts.getCount()).isEqualTo(3);
		assertThat(parts.getBodyPart(2).getFileName()).isEqualTo(file);
	}

	private static byte[] onePage() throws IOException {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	@Test
	void aLinkConfirmsItsOwnCopyOnlyAndCannotBeGuessed() throws Exception {
		know("Sở Nội vụ", "a@sonoivu.gov.vn");
		know("Sở Tài chính", "b@sotaichinh.gov.vn");
		distribute(outside("Sở Nội vụ"), outside("Sở Tài chính"));
		this.jobs.runDue();
		String token = link(received(2).stream().filter((mail) -> to(mail).startsWith("b@")).findFirst().orElseThrow());
		String guessed = (token.startsWith("A") ? "B" : "A") + token.substring(1);
		for (String wrong : List.of(guessed, token.substring(1), copy().id().toString(), "", "%")) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.confirmByLink.confirm(wrong));
		}
		this.confirmByLink.confirm(token);
		assertThat(copies()).extracting(Delivery::state).containsExactly(DeliveryState.SENT, DeliveryState.RECEIVED);
	}

	@Test
	void anOldLinkTellsNothingAndConfirmsNothing() throws Exception {
		know("Sở Nội vụ", "a@sonoivu.gov.vn");
		distribute(outside("Sở Nội vụ"));
		this.jobs.runDue();
		String token = link(received(1).get(0));
		this.jobs.jumpTo("2026-04-01T08:00");
		assertThat(this.confirmByLink.confirm(token))
			.isEqualTo(new ConfirmByLink.Seen(true, "", "", null, null, null, false));
		assertThat(copy().state()).isEqualTo(DeliveryState.SENT);
	}

	@Test
	void whoHasARecalledDocumentIsAskedToDeleteItAndTheFirstLinkTellsSoToo() throws Exception {
		know("Sở Nội vụ", "a@sonoivu.gov.vn");
		distribute(inside("Phòng Kinh tế", this.commune.economy), outside("Sở Nội vụ"), outside("Hội Nông dân"),
				outside("Hội Phụ nữ"));
		this.jobs.runDue();
		String first = link(received(1).get(0));
		this.confirmByLink.confirm(first);
		this.beans.getBean(HandOverCopies.class).handOver(this.commune.clerk(), List.of(copies().get(2).id()));
		recall("Ban hành trùng");
		this.jobs.runDue();
		assertThat(copies()).extracting(Delivery::state)
			.containsExactly(DeliveryState.RECALLED, DeliveryState.RECEIVED, DeliveryState.HANDED,
					DeliveryState.RECALLED);
		List<Delivery> asked = this.deliveries.recallsOf(this.commune.id, this.plan);
		assertThat(asked).extracting(Delivery::line, Delivery::state)
			.containsExactly(tuple("Phòng Kinh tế", DeliveryState.SENT), tuple("Sở Nội vụ", DeliveryState.SENT),
					tuple("Hội Nông dân", DeliveryState.PAPER));
		assertThat(told(this.commune.economyHead())).hasSize(2).anyMatch((text) -> text.contains("đã bị thu hồi"));
		MimeMessage mail = received(asked, 1).get(0);
		assertThat(mail.getSubject()).isEqualTo("UBND xã An Bình Trung thu hồi Kế hoạch số 07/KH-UBND");
		assertThat(mail.getContent().toString()).contains("Ban hành trùng", "Xác nhận đã hủy");
		assertThat(this.confirmByLink.see(first)).returns(true, ConfirmByLink.Seen::open)
			.satisfies((seen) -> assertThat(seen.recall())
				.isEqualTo(new Recall(LocalDate.of(2026, 3, 2), "Ban hành trùng")));
		assertThat(page(link(mail))).contains("đã bị thu hồi ngày 02/03/2026", "Ban hành trùng", "Xác nhận đã hủy");
		this.confirmByLink.confirm(first);
		this.beans.getBean(ConfirmReceipt.class).confirm(this.commune.economist(), copy().id());
		assertThat(copy().receivedAt()).as("what is recalled is not received").isNull();
		this.beans.getBean(ConfirmReceipt.class).confirm(this.commune.economist(), asked.get(0).id());
		this.beans.getBean(HandOverCopies.class).handOver(this.commune.clerk(), List.of(asked.get(2).id()));
		assertThat(this.deliveries.recallsOf(this.commune.id, this.plan)).extracting(Delivery::state)
			.containsExactly(DeliveryState.RECEIVED, DeliveryState.RECEIVED, DeliveryState.HANDED);
		assertThat(page(first)).contains("Đã hủy").doesNotContain("<button");
		this.jobs.liveUntil("2026-03-20T08:00");
		assertThat(received(asked, 1)).as("nobody is reminded of what is done").hasSize(1);
	}

	@Test
	void whatCouldNotBeSentIsNoWorkAnyMoreOnceItIsRecalled() throws Exception {
		know("Sở Nội vụ", "sai@sonoivu.gov.vn");
		try (RefusingServer refusing = new RefusingServer()) {
			mails().setPort(refusing.port());
			distribute(outside("Sở Nội vụ"));
			this.jobs.runDue();
		}
		assertThat(work()).containsExactly("fix-delivery");
		recall("Ban hành trùng");
		assertThat(work()).isEmpty();
		assertThat(this.deliveries.recallsOf(this.commune.id, this.plan)).isEmpty();
	}

	@Test
	void everyMailArrivesOnceThoughTheServerIsAwayForAnHour() throws Exception {
		this.server.stop();
		List<RecipientLine> lines = IntStream.range(0, MAILS).mapToObj((i) -> outside("Cơ quan số " + i)).toList();
		lines.forEach((line) -> know(line.text(), "vanthu@" + line.text().replaceAll("\\D", "") + ".gov.vn"));
		distribute(lines.toArray(RecipientLine[]::new));
		live("2026-03-02T09:00");
		assertThat(copies()).hasSize(MAILS).extracting(Delivery::state).containsOnly(DeliveryState.WAITING);
		this.server = LocalMailServer.any();
		open();
		live("2026-03-02T12:00");
		assertThat(copies()).extracting(Delivery::state).containsOnly(DeliveryState.SENT);
		assertThat(received(MAILS)).extracting(CopyProcessTests::to).doesNotHaveDuplicates();
		assertThat(received(MAILS)).extracting(CopyProcessTests::link).doesNotHaveDuplicates();
	}

	@Test
	void whatCannotBeSentGoesToTheClerkWhoCorrectsTheAddress() throws Exception {
		know("Sở Nội vụ", "sai@sonoivu.gov.vn");
		try (RefusingServer refusing = new RefusingServer()) {
			mails().setPort(refusing.port());
			distribute(outside("Sở Nội vụ"));
			this.jobs.runDue();
		}
		assertThat(copy()).returns(DeliveryState.FAILED, Delivery::state).returns(1, Delivery::attempts);
		assertThat(copy().words()).contains("no such mailbox");
		assertThat(work()).containsExactly(CopyProcess.FIX);
		open();
		this.fix.sendAgain(this.commune.clerk(), copy().id(), MailAddress.of("dung@sonoivu.gov.vn"));
		assertThat(work()).isEmpty();
		this.jobs.runDue();
		assertThat(to(received(1).get(0))).isEqualTo("dung@sonoivu.gov.vn");
		assertThat(this.beans.getBean(AddressBook.class).find(this.commune.id, new RecipientName("SỞ NỘI VỤ")))
			.contains(new MailAddress("dung@sonoivu.gov.vn"));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.fix.handOnPaper(this.commune.clerk(), copy().id()));
		assertThat(copy().state()).isEqualTo(DeliveryState.SENT);
	}

	@Test
	void afterSevenHoursTheClerkHandsItOverOnPaper() {
		this.server.stop();
		know("Sở Nội vụ", "a@sonoivu.gov.vn");
		distribute(outside("Sở Nội vụ"));
		live("2026-03-02T15:00");
		assertThat(copy()).returns(DeliveryState.WAITING, Delivery::state).returns(5, Delivery::attempts);
		live("2026-03-02T16:30");
		assertThat(work()).containsExactly(CopyProcess.FIX);
		this.fix.handOnPaper(this.commune.clerk(), copy().id());
		assertThat(this.beans.getBean(PaperCopies.class).open(this.commune.id)).hasSize(1);
		this.jobs.liveUntil("2026-03-04T08:00");
		assertThat(told(this.commune.clerk())).singleElement().asString().startsWith("Còn bản giấy");
		HandOverCopies handOver = this.beans.getBean(HandOverCopies.class);
		assertThat(handOver.handOver(this.commune.clerk(), List.of(copy().id()))).isOne();
		assertThat(handOver.handOver(this.commune.officeHead(), List.of(copy().id()))).isZero();
		assertThat(copy()).returns(DeliveryState.HANDED, Delivery::state).returns("Văn thư", Delivery::receivedName);
	}

	@Test
	void theClerkGivesUpWithAReason() throws Exception {
		know("Sở Nội vụ", "a@sonoivu.gov.vn");
		try (RefusingServer refusing = new RefusingServer()) {
			mails().setPort(refusing.port());
			distribute(outside("Sở Nội vụ"));
			this.jobs.runDue();
		}
		this.fix.giveUp(this.commune.clerk(), copy().id(), "Cơ quan đã giải thể");
		assertThat(copy()).returns(DeliveryState.GIVEN_UP, Delivery::state)
			.returns("Cơ quan đã giải thể", Delivery::words);
	}

	@Test
	void addressesTypedWhereThePlanIsIssuedAreUsedAndRemembered() throws Exception {
		Visitors office = new Visitors(this.beans, "UBND xã An Bình Trung");
		PlanId id = signed(office, "Sở Nội vụ (b/c)\nSở Tài chính\nUBND tỉnh");
		MockHttpServletRequestBuilder wrong = issue(office, id).param("recipient", "Sở Nội vụ (b/c)", "Sở Tài chính")
			.param("address", "a@sonoivu.gov.vn", "sai@");
		MockHttpServletResponse again = this.mvc.perform(wrong).andReturn().getResponse();
		assertThat(again.getStatus()).isEqualTo(422);
		assertThat(again.getContentAsString()).contains("a@sonoivu.gov.vn", "value=\"sai@\"", "chưa đúng",
				"Văn phòng chủ trì việc trong phụ lục nhưng không có trong Nơi nhận");
		assertThat(this.deliveries.of(office.agency, id.value())).isEmpty();
		this.mvc
			.perform(issue(office, id).param("recipient", "Sở Nội vụ (b/c)", "Sở Tài chính")
				.param("address", "a@sonoivu.gov.vn", ""))
			.andReturn();
		this.jobs.runDue();
		assertThat(this.deliveries.of(office.agency, id.value())).extracting(Delivery::state)
			.containsExactly(DeliveryState.SENT, DeliveryState.PAPER, DeliveryState.PAPER);
		assertThat(to(received(this.deliveries.of(office.agency, id.value()), 1).get(0))).isEqualTo("a@sonoivu.gov.vn");
		PlanId next = signed(office, "- SỞ NỘI VỤ;");
		assertThat(this.mvc.perform(get("/plans/{id}/issue", next).session(office.session(Role.CLERK)))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("a@sonoivu.gov.vn");
	}

	private static MockHttpServletRequestBuilder issue(Visitors office, PlanId id) {
		return post("/plans/{id}/issue", id).session(office.session(Role.CLERK)).with(csrf());
	}

	private PlanId signed(Visitors office, String recipients) {
		UnitId unit = office.actor(Role.HEAD).positions().get(0).unit();
		PlanId id = this.beans.getBean(OpenPlan.class)
			.open(office.actor(Role.SPECIALIST),
					new PlanText("Kế hoạch " + recipients.length(), null, null, "", "I. MỤC ĐÍCH", recipients, "VT"),
					List.of(new PlanItem(UUID.randomUUID(), "", "Rà soát", unit.value(), "Văn phòng", "", "", List.of(),
							List.of(new PlannedDeliverable(UUID.randomUUID(), "Báo cáo", "31/12/2026", null,
									LocalDate.of(2026, 12, 31), false, "DATE", "", null)))));
		this.beans.getBean(SubmitDraft.class).submit(office.actor(Role.SPECIALIST), id, List.of(), null);
		this.beans.getBean(ApproveDraft.class).approve(office.actor(Role.HEAD), id);
		this.beans.getBean(CheckPlan.class).check(office.actor(Role.HEAD), id);
		this.beans.getBean(SignPlan.class)
			.sign(office.actor(Role.CHAIRMAN), id,
					this.beans.getBean(PlanPapers.class)
						.toSign(this.beans.getBean(Plans.class).get(office.agency, id), office.actor(Role.CHAIRMAN))
						.sha256(),
					Pin.none());
		return id;
	}

	@Test
	@Order(Integer.MAX_VALUE)
	void everyElementOfTheProcessWasVisited() {
		VISITED.assertWhole(this.beans.getBean(RepositoryService.class));
	}

	private void distribute(RecipientLine... lines) {
		this.beans.getBean(DistributeCopies.class)
			.distribute(this.commune.id, new DistributedDocument(this.plan, "Chuyển đổi số", "07/KH-UBND",
					LocalDate.of(2026, 3, 2), "/plans/" + this.plan), List.of(lines));
	}

	private void recall(String reason) {
		this.beans.getBean(TransactionOperations.class)
			.executeWithoutResult((status) -> this.beans.getBean(RecallCopies.class)
				.recall(this.commune.chairman(), this.plan, new Recall(LocalDate.of(2026, 3, 2), reason)));
	}

	private String page(String token) throws Exception {
		return this.mvc.perform(get("/receipts/" + token))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private static RecipientLine inside(String line, UnitId unit) {
		return new RecipientLine(line, List.of(unit));
	}

	private static RecipientLine outside(String line) {
		return new RecipientLine(line, List.of());
	}

	private void know(String name, String address) {
		this.beans.getBean(AddressBook.class)
			.remember(this.commune.clerk(), new RecipientName(name), MailAddress.of(address));
	}

	private Delivery copy() {
		return copies().get(0);
	}

	private List<Delivery> copies() {
		return this.deliveries.of(this.commune.id, this.plan);
	}

	private List<String> work() {
		return this.beans.getBean(WorkItems.class)
			.openOf(this.commune.id, copy().id())
			.stream()
			.map(WorkItem::taskKey)
			.toList();
	}

	private List<String> told(Actor actor) {
		return this.beans.getBean(Notices.class).page(actor, null, 20).stream().map(Receipt::text).toList();
	}

	/**
	 * Lives on though jobs fail: they are tried again when their pauses are over. Looks
	 * every quarter of an hour, at all that is due by then.
	 */
	private void live(String local) {
		ManagementService management = this.beans.getBean(ManagementService.class);
		LocalDateTime end = LocalDateTime.parse(local);
		LocalDateTime now = LocalDateTime.ofInstant(this.clock.instant(), this.clock.getZone());
		for (; !now.isAfter(end); now = now.plusMinutes(15)) {
			this.jobs.jumpTo(now.toString());
			for (Job job : management.createJobQuery().tenantIdIn(this.commune.id.toString()).executable().list()) {
				try {
					management.executeJob(job.getId());
				}
				catch (RuntimeException ex) {
					assertThat(ex).hasStackTraceContaining("MailSendException");
				}
			}
		}
	}

	private void open() {
		if (!this.server.isRunning()) {
			this.server.start();
		}
		mails().setPort(this.server.getSmtp().getPort());
	}

	private JavaMailSenderImpl mails() {
		return this.beans.getBean(JavaMailSenderImpl.class);
	}

	private List<MimeMessage> received(int count) {
		return received(copies(), count);
	}

	/** The mails of these copies: the processes of other tests live on too. */
	private List<MimeMessage> received(List<Delivery> copies, int count) {
		List<String> ids = copies.stream().map((copy) -> copy.id().toString()).toList();
		List<MimeMessage> mails = Arrays.stream(this.server.getReceivedMessages())
			.filter((mail) -> ids.contains(id(mail).substring(1, 37)))
			.toList();
		assertThat(mails).hasSize(count);
		return mails;
	}

	private static String to(MimeMessage mail) {
		try {
			return mail.getAllRecipients()[0].toString();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String id(MimeMessage mail) {
		try {
			return mail.getMessageID();
		}
		catch (MessagingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String link(MimeMessage mail) {
		try {
			Object content = mail.getContent();
			while (content instanceof MimeMultipart parts) {
				content = parts.getBodyPart(0).getContent();
			}
			Matcher link = LINK.matcher(content.toString());
			assertThat(link.find()).as(content.toString()).isTrue();
			return link.group(1);
		}
		catch (MessagingException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
