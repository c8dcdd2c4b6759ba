package vn.roviec.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Actor;
import vn.roviec.agency.ChairmansDecision;
import vn.roviec.agency.DelegateSigning;
import vn.roviec.distribution.IssuedCopies;
import vn.roviec.distribution.IssuedCopy;
import vn.roviec.document.LongLived;
import vn.roviec.plan.CorrectPlan;
import vn.roviec.plan.Corrections;
import vn.roviec.plan.EditDraft;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanPapers;
import vn.roviec.plan.PlanStatus;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.Plans;
import vn.roviec.plan.RecallPlan;
import vn.roviec.plan.ReturnPlan;
import vn.roviec.signature.SignatureFinding.Judgement;
import vn.roviec.signature.SignedFile.Stage;
import vn.roviec.signature.Verification.Answer;
import vn.roviec.support.LeftPapers;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A plan whose signer has a key: signed with the PIN, numbered, sealed, handed out. */
class SignedPlanIT extends SealedOffice {

	private static final String BODY = """
			I. MỤC TIÊU
			1. **Hạ tầng số:** phủ sóng *đến từng thôn*, không để nơi nào bị bỏ lại.
			2. Chỉ tiêu cụ thể
			| TT | Chỉ tiêu | Tỷ lệ |
			|---|---|---|
			| 1 | Hồ sơ **trực tuyến** toàn trình | 85% |
			| 2 | Kết quả giải quyết được số hóa | 100% |
			Trên đây là Kế hoạch chuyển đổi số của xã./.
			""";

	@Autowired
	private Plans plans;

	@Autowired
	private PlanPapers papers;

	@Autowired
	private SignedFiles files;

	@BeforeEach
	void keys() {
		giveKey(this.commune.chairman());
		giveKey(this.commune.viceChairman());
	}

	@Test
	void thePinSignsAndTheFileGoesOutSealed() throws Exception {
		giveSeal();
		PlanId id = toSign();
		assertThat(read(this.commune.chairman(), "/plans/" + id + "/sign")).contains("Mã PIN", "name=\"pin\"");
		String shown = hash(this.commune.chairman(), id);
		sign(this.commune.chairman(), id, shown, PIN).andExpect(redirectedUrl("/plans/" + id));
		assertThat(last(id).stage()).isEqualTo(Stage.SIGNED);
		byte[] signed = pdf(id);
		assertThat(verified(signed).answer()).isEqualTo(Answer.NOT_ISSUED);

		this.browsers.posts(this.commune.clerk(), "/plans/" + id + "/issue");
		assertThat(last(id)).returns(Stage.NUMBERED, SignedFile::stage).returns("01/KH-UBND", SignedFile::label);
		this.jobs.runDue();
		assertThat(last(id).stage()).isEqualTo(Stage.SEALED);
		byte[] issued = pdf(id);
		assertThat(verified(issued)).returns(Answer.REGISTERED, Verification::answer)
			.extracting(Verification::known)
			.returns("01/KH-UBND", SignedFile::label);
		assertThat(verified(issued).signatures()).extracting(SignatureFinding::signer)
			.containsExactly(this.commune.chairman().name(), agencyName());
		assertThat(verified(issued).signatures()).extracting(SignatureFinding::judgement)
			.doesNotContain(Judgement.BROKEN);
		assertThat(read(this.commune.drafter(), "/plans/" + id + "?tab=documents"))
			.contains("Đã ký số: " + this.commune.chairman().name() + "; " + agencyName() + ".");
		assertThat(this.application.getBean(IssuedCopies.class).of(this.commune.id, id.value()).content())
			.as("what recipients get")
			.isEqualTo(issued);
	}

	@Test
	void aWrongOrMissingPinSignsNothingAndSaysSoAtItsField() throws Exception {
		PlanId id = toSign();
		String shown = hash(this.commune.chairman(), id);
		// of letters that no id and no hash has
		String wrong = "không-phải-mã-này";
		assertThat(body(sign(this.commune.chairman(), id, shown, wrong).andExpect(status().isUnprocessableEntity())))
			.contains("Mã PIN không đúng.", "id=\"pin-error\"", "aria-invalid=\"true\"", "data-dialog-now=\"true\"")
			.doesNotContain(wrong);
		assertThat(body(sign(this.commune.chairman(), id, shown, "").andExpect(status().isUnprocessableEntity())))
			.contains("Hãy nhập mã PIN.");
		assertThat(plan(id).status()).isEqualTo(PlanStatus.SIGNING);
		assertThat(this.files.of(this.commune.id, id.value())).isEmpty();
		sign(this.commune.chairman(), id, shown, PIN).andExpect(redirectedUrl("/plans/" + id));
	}

	@Test
	void whoHasAKeyMaySignByHandAndTheRecordSaysWhy() throws Exception {
		PlanId id = toSign();
		String page = "/plans/" + id + "/sign";
		String shown = hash(this.commune.chairman(), id);
		assertThat(read(this.commune.chairman(), page)).contains("Ký tay trên giấy");
		assertThat(body(this.browsers.posts(this.commune.chairman(), page + "/by-hand", "hash", shown, "why", " ")
			.andExpect(status().isUnprocessableEntity()))).contains("Hãy ghi vì sao ký tay trên giấy.");
		this.browsers.posts(this.commune.chairman(), page + "/by-hand", "hash", shown, "why", "Mất mạng cả buổi")
			.andExpect(redirectedUrl("/plans/" + id));
		assertThat(plan(id).status()).isEqualTo(PlanStatus.NUMBERING);
		assertThat(this.files.of(this.commune.id, id.value())).isEmpty();
		assertThat(read(this.commune.drafter(), "/plans/" + id + "?tab=history"))
			.contains("Ký tay trên giấy: Mất mạng cả buổi");
	}

	@Test
	void whatWasRecalledIsToldAsThat() throws Exception {
		PlanId id = toSign();
		sign(this.commune.chairman(), id, hash(this.commune.chairman(), id), PIN);
		byte[] signed = pdf(id);
		this.road.number(id);
		this.jobs.runDue();
		byte[] issued = pdf(id);
		this.application.getBean(RecallPlan.class).recall(this.commune.chairman(), id, "Ban hành trùng");
		assertThat(verified(issued)).returns(Answer.RECALLED, Verification::answer)
			.returns(LocalDate.of(2026, 3, 2), Verification::recalledOn);
		assertThat(verified(signed).answer()).as("never sent, so not recalled").isEqualTo(Answer.NOT_ISSUED);
	}

	@Test
	void aLetterOfCorrectionIsSignedNumberedAndSealedAsAPlanIs() throws Exception {
		giveSeal();
		PlanId id = toSign();
		sign(this.commune.chairman(), id, hash(this.commune.chairman(), id), PIN);
		this.road.number(id);
		this.application.getBean(CorrectPlan.class).write(this.commune.drafter(), id, "Trang 1: “85%” đọc là “58%”.");
		UUID letter = this.application.getBean(Corrections.class).of(this.commune.id, id).get(0).id();
		String page = "/letters/" + letter;
		String shown = read(this.commune.chairman(), page).replaceAll("(?s).*name=\"hash\" value=\"([^\"]+)\".*", "$1");
		assertThat(body(this.browsers.posts(this.commune.chairman(), page + "/sign", "hash", shown, "pin", "000000")
			.andExpect(status().isUnprocessableEntity()))).contains("Mã PIN không đúng.", "data-dialog-now=\"true\"");
		this.browsers.posts(this.commune.chairman(), page + "/sign", "hash", shown, "pin", PIN)
			.andExpect(redirectedUrl(page));
		this.browsers.posts(this.commune.clerk(), page + "/issue").andExpect(redirectedUrl(page));
		this.jobs.runDue();
		byte[] issued = this.browsers.reads(this.commune.clerk(), page + "/letter.pdf").getContentAsByteArray();
		assertThat(verified(issued).answer()).isEqualTo(Answer.REGISTERED);
		assertThat(verified(issued).signatures()).extracting(SignatureFinding::signer)
			.containsExactly(this.commune.chairman().name(), agencyName());
		assertThat(this.application.getBean(IssuedCopies.class).of(this.commune.id, letter).content())
			.as("what recipients get")
			.isEqualTo(issued);
		LongLived.mustBe(issued);
		try (PDDocument document = Loader.loadPDF(issued)) {
			assertThat(new PDFTextStripper().getText(document)).contains("Trang 1: “85%” đọc là “58%”.");
		}
	}

	/** As issued, with number, signatures and both images. */
	@Test
	void theSealedFileIsMadeToBeKept() throws Exception {
		giveSeal();
		SignatureImages images = this.application.getBean(SignatureImages.class);
		images.keep(this.commune.chairman(), Hands.scribble());
		images.keepSeal(this.commune.clerk(), Hands.ring(), 36);
		PlanId id = toSign();
		sign(this.commune.chairman(), id, hash(this.commune.chairman(), id), PIN);
		LongLived.mustBe(pdf(id));
		this.road.number(id);
		LongLived.mustBe(pdf(id));
		this.jobs.runDue();
		assertThat(last(id).stage()).isEqualTo(Stage.SEALED);
		LongLived.mustBe(pdf(id));
	}

	/** NĐ 30/2020, Điều 13: in the chairman's place, under the own name and key. */
	@Test
	void aDeputySignsWithTheOwnKey() throws Exception {
		LocalDate today = LocalDate.of(2026, 3, 2);
		this.application.getBean(DelegateSigning.class)
			.delegate(this.commune.id, this.commune.chairman().officer(), this.commune.viceChairman().officer(), today,
					today.plusDays(4), EnumSet.of(ChairmansDecision.SIGN_PLAN), "");
		PlanId id = toSign();
		Actor deputy = this.commune.viceChairman();
		sign(deputy, id, hash(deputy, id), PIN).andExpect(redirectedUrl("/plans/" + id));
		assertThat(last(id).signedBy()).isEqualTo(deputy.name());
		giveSeal();
		this.browsers.posts(this.commune.clerk(), "/plans/" + id + "/issue");
		this.jobs.runDue();
		byte[] issued = pdf(id);
		try (PDDocument document = Loader.loadPDF(issued)) {
			assertThat(new PDFTextStripper().getText(document)).containsSubsequence("TM. ỦY BAN NHÂN DÂN",
					"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", deputy.name());
		}
		LeftPapers.leave("issued-plan-kt", issued,
				this.browsers.reads(this.commune.drafter(), "/plans/" + id + "/paper.docx").getContentAsByteArray());
	}

	@Test
	void whatChangedSinceItWasShownIsNotSigned() throws Exception {
		PlanId id = toSign();
		String shown = hash(this.commune.chairman(), id);
		this.application.getBean(ReturnPlan.class).sendBack(this.commune.chairman(), id, PlanStatus.SIGNING, "Sửa tên");
		this.application.getBean(EditDraft.class)
			.text(this.commune.drafter(), id, plan(id).version(), text("Kế hoạch chuyển đổi số xã năm 2026"));
		this.road.toSign(id);
		sign(this.commune.chairman(), id, shown, PIN).andExpect(status().isConflict());
		assertThat(this.files.of(this.commune.id, id.value())).isEmpty();
	}

	/** NĐ 30/2020, Phụ lục I: number, symbol and time at the top right of each file. */
	@Test
	void whatGoesWithItAsAFileOfItsOwnIsSignedByTheAgencyAndSentAlong() throws Exception {
		giveSeal();
		PlanId id = this.road.open(text("Kế hoạch chuyển đổi số năm 2026"), List.of());
		assertThat(added(id, "phu-luc.txt", "không phải PDF".getBytes(StandardCharsets.UTF_8)).getStatus())
			.isEqualTo(422);
		MockHttpServletResponse closed = added(id, "phu-luc.pdf", closed());
		assertThat(closed.getStatus()).isEqualTo(422);
		assertThat(closed.getContentAsString()).contains("không cho ký thêm");
		assertThat(added(id, "phu-luc.pdf", SamplePdf.plan(1)).getRedirectedUrl())
			.isEqualTo("/plans/" + id + "/annexes");
		this.road.toSign(id);
		assertThat(read(this.commune.chairman(), "/plans/" + id + "/sign")).contains("Kèm 1 tệp riêng:", "phu-luc.pdf");
		assertThat(added(id, "them.pdf", SamplePdf.plan(1)).getStatus()).as("handed in").isEqualTo(409);
		sign(this.commune.chairman(), id, hash(this.commune.chairman(), id), PIN);
		this.road.number(id);
		this.jobs.runDue();
		IssuedCopy sent = this.application.getBean(IssuedCopies.class).along(this.commune.id, id.value()).get(0);
		assertThat(sent.name()).isEqualTo("phu-luc.pdf");
		assertThat(verified(sent.content())).returns(Answer.REGISTERED, Verification::answer)
			.extracting(Verification::known)
			.returns("01/KH-UBND", SignedFile::label);
		try (PDDocument document = Loader.loadPDF(sent.content())) {
			document.getDocumentCatalog().getAcroForm().flatten();
			assertThat(new PDFTextStripper().getText(document)).containsSubsequence("01/KH-UBND",
					"2026-03-02T08:00:00+07:00");
		}
		this.application.getBean(RecallPlan.class).recall(this.commune.chairman(), id, "Ban hành trùng");
		assertThat(verified(sent.content()).answer()).isEqualTo(Answer.RECALLED);
	}

	private MockHttpServletResponse added(PlanId id, String name, byte[] content) throws Exception {
		return this.browsers.perform(this.commune.drafter(), multipart("/plans/" + id + "/annexes")
			.file(new MockMultipartFile("file", name, "application/pdf", content)));
	}

	/** A file whose own signature forbids another one. */
	private static byte[] closed() throws IOException {
		try (PDDocument document = Loader.loadPDF(SamplePdf.plan(1))) {
			document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, new COSDictionary());
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

	/** Without a key of the agency the clerk stamps the seal on paper. */
	@Test
	void withoutASealTheNumberedFileGoesOut() throws Exception {
		PlanId id = toSign();
		sign(this.commune.chairman(), id, hash(this.commune.chairman(), id), PIN);
		this.road.number(id);
		this.jobs.runDue();
		assertThat(last(id).stage()).isEqualTo(Stage.NUMBERED);
		assertThat(verified(pdf(id)).signatures()).hasSize(1);
		assertThat(plan(id).status()).isEqualTo(PlanStatus.ISSUED);
	}

	private PlanId toSign() {
		PlanId id = this.road.open(text("Kế hoạch chuyển đổi số năm 2026"), List.of());
		this.road.toSign(id);
		return id;
	}

	private static PlanText text(String title) {
		return new PlanText(title, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), "Căn cứ kế hoạch của tỉnh;",
				BODY, "Như trên;", "VT, VHXH");
	}

	private ResultActions sign(Actor signer, PlanId id, String hash, String pin) throws Exception {
		return this.browsers.posts(signer, "/plans/" + id + "/sign", "hash", hash, "pin", pin);
	}

	private String hash(Actor signer, PlanId id) {
		return this.papers.toSign(plan(id), signer).sha256();
	}

	private Plan plan(PlanId id) {
		return this.plans.get(this.commune.id, id);
	}

	private SignedFile last(PlanId id) {
		return this.files.last(this.commune.id, id.value()).orElseThrow();
	}

	private byte[] pdf(PlanId id) throws Exception {
		return this.browsers.reads(this.commune.drafter(), "/plans/" + id + "/paper.pdf").getContentAsByteArray();
	}

	private String read(Actor reader, String page) throws Exception {
		return this.browsers.reads(reader, page).getContentAsString(StandardCharsets.UTF_8);
	}

	private static String body(ResultActions answer) throws Exception {
		return answer.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

}
