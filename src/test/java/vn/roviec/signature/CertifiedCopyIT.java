package vn.roviec.signature;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Positions;
import vn.roviec.agency.Role;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.RecallPlan;
import vn.roviec.register.OutgoingRegister;
import vn.roviec.register.RegisterEntry;
import vn.roviec.register.RegisterFilter;
import vn.roviec.signature.Verification.Answer;
import vn.roviec.support.LeftPapers;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/** Copies that count like their original (NĐ 30/2020, Điều 25 to 27 and Phụ lục I). */
class CertifiedCopyIT extends SealedOffice {

	@BeforeEach
	void aSeal() {
		giveSeal();
	}

	@Test
	void anElectronicOriginalIsPrintedAndNumberedWithAllCopies() throws Exception {
		Actor chairman = this.commune.chairman();
		giveKey(chairman);
		PlanId id = issued();
		assertThat(said(send(id, "form", "TRUE_COPY", "medium", "file", "recipients", "Như trên", "number", "1")))
			.contains("Bản gốc đã là văn bản điện tử", "Như trên");
		assertThat(said(send(id, "form", "RECOPY", "recipients", "Như trên", "number", "1")))
			.contains("chưa có bản sao y nào");
		prepare(id, "form", "TRUE_COPY", "recipients", "- Đảng ủy xã;\n- Công an xã.", "number", "2");
		sign(id);
		issue(id);
		byte[] printed = copy(id);
		assertThat(words(printed)).containsSubsequence("Nơi nhận:", "SAO Y", "01/SY-UBND", "ngày 02 tháng 3 năm 2026",
				"- Đảng ủy xã;", "- Công an xã;", "- Lưu: VT.", "CHỦ TỊCH", chairman.name());
		LeftPapers.leave("certified-copy", printed);
		this.jobs.jumpTo("2026-03-02T08:05");

		assertThat(said(send(id, "form", "EXTRACT", "recipients", "Công an xã", "number", "1")))
			.contains("ít nhất một đoạn nội dung");
		prepare(id, "form", "EXTRACT", "recipients", "Công an xã", "number", "1", "paragraph", "1");
		sign(id);
		issue(id);
		assertThat(words(copy(id))).contains("1. Hạ tầng số", "TRÍCH SAO", "02/TrS-UBND")
			.doesNotContain("2. Chỉ tiêu cụ thể");
		assertThat(this.application.getBean(OutgoingRegister.class)
			.whole(this.commune.id, new RegisterFilter(2026, "SAO", ""), 10))
			.extracting((entry) -> entry.documentNumber().toString(), RegisterEntry::copies)
			.containsExactly(tuple("01/SY-UBND", 2), tuple("02/TrS-UBND", 1));

		this.application.getBean(RecallPlan.class).recall(chairman, id, "Ban hành trùng");
		assertThat(said(send(id, "form", "TRUE_COPY", "recipients", "Như trên", "number", "1")))
			.contains("đã thu hồi nên không sao nữa");
	}

	@Test
	void aScanOfAPaperOriginalIsSignedAtItsTopRight() throws Exception {
		PlanId id = issued();
		assertThat(said(send(id, "form", "TRUE_COPY", "medium", "file", "recipients", "Như trên", "number", "")))
			.contains("hãy chọn tệp PDF quét bản gốc");
		MockHttpServletResponse answer = this.browsers.perform(this.commune.clerk(),
				multipart("/plans/" + id + "/copies")
					.file(new MockMultipartFile("scan", "ban-quet.pdf", "application/pdf", SamplePdf.plan(1)))
					.param("form", "TRUE_COPY")
					.param("medium", "file")
					.param("recipients", "Như trên"));
		assertThat(answer.getRedirectedUrl()).isEqualTo("/plans/" + id + "/copies");
		assertThat(said(this.browsers.sends(this.commune.clerk(), last(id) + "/issue")))
			.contains("Bản sao chưa được ký");
		this.application.getBean(Positions.class)
			.give(this.commune.id, this.commune.clerk().officer(), this.commune.office, Role.CHAIRMAN, "Chủ tịch",
					LocalDate.of(2026, 3, 2));
		assertThat(said(this.browsers.sends(this.commune.clerk(), last(id) + "/sign")))
			.contains("Người lập bản sao không tự ký");
		sign(id);
		issue(id);
		byte[] file = copy(id);
		assertThat(words(file)).contains("SAO Y", agencyName(), "2026-03-02T08:00:00+07:00");
		Verification found = verified(file);
		assertThat(found.answer()).isEqualTo(Answer.REGISTERED);
		assertThat(found.known()).returns("01/SY-UBND", SignedFile::label);
		assertThat(found.signatures()).extracting(SignatureFinding::signer).containsExactly(agencyName());
		LeftPapers.leave("certified-file", file);
		this.application.getBean(RecallPlan.class).recall(this.commune.chairman(), id, "Ban hành trùng");
		assertThat(verified(file).answer()).as("its original is recalled").isEqualTo(Answer.RECALLED);
	}

	private PlanId issued() {
		PlanText text = new PlanText("Kế hoạch chuyển đổi số năm 2026", LocalDate.of(2026, 1, 1),
				LocalDate.of(2026, 12, 31), "Căn cứ kế hoạch của tỉnh;", """
						I. MỤC TIÊU
						1. Hạ tầng số: phủ sóng đến từng thôn.
						2. Chỉ tiêu cụ thể: 85% hồ sơ trực tuyến.
						""", "Như trên;", "VT, VHXH");
		PlanId id = this.road.open(text, List.of());
		this.road.toSign(id);
		this.road.sign(id, Pin.of(PIN));
		this.road.number(id);
		this.jobs.runDue();
		return id;
	}

	private MockHttpServletResponse send(PlanId id, String... fields) throws Exception {
		return this.browsers.sends(this.commune.clerk(), "/plans/" + id + "/copies", fields);
	}

	private void prepare(PlanId id, String... fields) throws Exception {
		assertThat(send(id, fields).getRedirectedUrl()).isEqualTo("/plans/" + id + "/copies");
	}

	private void sign(PlanId id) throws Exception {
		assertThat(this.browsers.sends(this.commune.chairman(), last(id) + "/sign").getRedirectedUrl())
			.isEqualTo("/plans/" + id + "/copies");
	}

	private void issue(PlanId id) throws Exception {
		assertThat(this.browsers.sends(this.commune.clerk(), last(id) + "/issue").getRedirectedUrl())
			.isEqualTo("/plans/" + id + "/copies");
	}

	private byte[] copy(PlanId id) throws Exception {
		return this.browsers.reads(this.commune.drafter(), last(id) + "/copy.pdf").getContentAsByteArray();
	}

	/** The address of the copy that was prepared last. */
	private String last(PlanId id) throws Exception {
		Matcher copies = Pattern.compile("/plans/" + id + "/copies/[0-9a-f-]+")
			.matcher(said(this.browsers.reads(this.commune.clerk(), "/plans/" + id + "/copies")));
		String last = "";
		while (copies.find()) {
			last = copies.group();
		}
		return last;
	}

	private static String words(byte[] pdf) throws Exception {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			document.getDocumentCatalog().getAcroForm();
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setSortByPosition(false);
			if (document.getDocumentCatalog().getAcroForm() != null) {
				document.getDocumentCatalog().getAcroForm().flatten();
			}
			return stripper.getText(document);
		}
	}

	private static String said(MockHttpServletResponse answer) throws Exception {
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

}
