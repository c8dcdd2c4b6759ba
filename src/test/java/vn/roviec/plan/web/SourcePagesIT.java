package vn.roviec.plan.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import javax.imageio.ImageIO;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.roviec.agency.Role;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

/** The pages of a draft's PDF, as pictures beside it. */
@ApplicationTest
@AutoConfigureMockMvc
class SourcePagesIT {

	private static final List<String> FIRST = List.of("KẾ HOẠCH", "Trồng cây đầu xuân năm 2027", "I. MỤC ĐÍCH",
			"Phủ xanh các tuyến đường của xã.");

	private static final List<String> SECOND = List.of("II. NHIỆM VỤ", "Trồng cây hai bên đường.");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	private Visitors visitors;

	@BeforeEach
	void visitors() {
		this.visitors = new Visitors(this.application, "UBND xã An Bình Trung");
	}

	@Test
	void eachPageIsAPictureThatIsFetchedOnce() throws Exception {
		String plan = upload("ke-hoach.pdf", pdf());
		String html = visit(get(plan + "/source"), this.visitors).getContentAsString(StandardCharsets.UTF_8);
		assertThat(html).contains("/source/pages/1\"", "/source/pages/2\"", "Trang 2 trên 2", "id=\"line-")
			.doesNotContain("/source/pages/3");
		MockHttpServletResponse page = visit(get(plan + "/source/pages/2"), this.visitors);
		assertThat(page.getStatus()).isEqualTo(200);
		assertThat(page.getContentType()).isEqualTo("image/png");
		assertThat(page.getHeader("Cache-Control")).contains("private");
		assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(ImageIO.read(new ByteArrayInputStream(page.getContentAsByteArray())).getWidth()).isGreaterThan(600);
		String tag = page.getHeader("ETag");
		MockHttpServletResponse again = visit(get(plan + "/source/pages/2").header("If-None-Match", tag),
				this.visitors);
		assertThat(again.getStatus()).isEqualTo(304);
		assertThat(again.getContentAsByteArray()).isEmpty();
		assertThat(visit(get(plan + "/source/pages/1").header("If-None-Match", tag), this.visitors).getStatus())
			.as("another page is another picture")
			.isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "3", "01", "-1", "99999", "hai" })
	void aPageThatDoesNotExistIsNotFound(String page) throws Exception {
		String plan = upload("ke-hoach.pdf", pdf());
		assertThat(visit(get(plan + "/source/pages/" + page), this.visitors).getStatus()).isEqualTo(404);
	}

	@Test
	void anotherAgencyFindsNoPageEvenWithItsTag() throws Exception {
		String plan = upload("ke-hoach.pdf", pdf());
		String tag = visit(get(plan + "/source/pages/1"), this.visitors).getHeader("ETag");
		Visitors neighbours = new Visitors(this.application, "UBND xã Thanh Hà Đông");
		assertThat(visit(get(plan + "/source/pages/1"), neighbours).getStatus()).isEqualTo(404);
		assertThat(visit(get(plan + "/source/pages/1").header("If-None-Match", tag), neighbours).getStatus())
			.isEqualTo(404);
	}

	@Test
	void whatWasShownIsNotReadAgain() throws Exception {
		String plan = upload("ke-hoach.pdf", pdf());
		byte[] page = visit(get(plan + "/source/pages/1"), this.visitors).getContentAsByteArray();
		String source = visit(get(plan + "/source"), this.visitors).getContentAsString(StandardCharsets.UTF_8);
		this.application.getBean(JdbcClient.class)
			.sql("delete from stored_chunk where file_id in (select id from stored_file where subject = :plan)")
			.param("plan", UUID.fromString(plan.replaceFirst("/plans/", "")))
			.update();
		assertThat(visit(get(plan + "/source/pages/1"), this.visitors).getContentAsByteArray()).isEqualTo(page);
		assertThat(visit(get(plan + "/source"), this.visitors).getContentAsString(StandardCharsets.UTF_8))
			.contains("id=\"line-")
			.hasSameSizeAs(source);
		Visitors neighbours = new Visitors(this.application, "UBND xã Thanh Hà Đông");
		assertThat(visit(get(plan + "/source"), neighbours).getStatus()).isEqualTo(404);
		assertThat(visit(get(plan + "/source/pages/1"), neighbours).getStatus()).isEqualTo(404);
	}

	@Test
	void aFileThatIsNoPdfHasNoPages() throws Exception {
		String plan = upload("ke-hoach.txt", String.join("\n", FIRST).getBytes(StandardCharsets.UTF_8));
		assertThat(visit(get(plan + "/source/pages/1"), this.visitors).getStatus()).isEqualTo(404);
		assertThat(visit(get(plan + "/source"), this.visitors).getContentAsString(StandardCharsets.UTF_8))
			.contains("I. MỤC ĐÍCH")
			.doesNotContain("/source/pages/");
	}

	private String upload(String name, byte[] content) throws Exception {
		MockHttpServletResponse answer = visit(
				multipart("/plans").file(new MockMultipartFile("file", name, null, content)).param("from", "file"),
				this.visitors);
		assertThat(answer.getStatus()).as(answer.getContentAsString(StandardCharsets.UTF_8)).isEqualTo(302);
		return String.valueOf(answer.getRedirectedUrl()).replaceFirst("/draft.*", "");
	}

	private MockHttpServletResponse visit(MockHttpServletRequestBuilder request, Visitors by) throws Exception {
		return this.mvc.perform(request.session(by.session(Role.SPECIALIST)).with(csrf())).andReturn().getResponse();
	}

	private static byte[] pdf() throws IOException {
		try (PDDocument document = new PDDocument();
				InputStream letters = SourcePagesIT.class
					.getResourceAsStream("/liberation/LiberationSerif-Regular.ttf");
				ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
			PDFont font = PDType0Font.load(document, letters);
			for (List<String> lines : List.of(FIRST, SECOND)) {
				PDPage page = new PDPage(PDRectangle.A4);
				document.addPage(page);
				try (PDPageContentStream content = new PDPageContentStream(document, page)) {
					content.beginText();
					content.setFont(font, 12);
					content.setLeading(24);
					content.newLineAtOffset(72, 760);
					for (String line : lines) {
						content.showText(line);
						content.newLine();
					}
					content.endText();
				}
			}
			document.save(bytes);
			return bytes.toByteArray();
		}
	}

}
