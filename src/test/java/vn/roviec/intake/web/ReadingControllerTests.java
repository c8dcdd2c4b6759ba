package vn.roviec.intake.web;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What the reading of a plan answers over HTTP. */
class ReadingControllerTests {

	private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new ReadingController()).build();

	@Test
	void aPlanIsAnsweredAsItsReading() throws Exception {
		String plan = """
				KẾ HOẠCH
				Trồng cây đầu xuân năm 2026 xã An Bình Trung

				I. MỤC ĐÍCH
				Phủ xanh các tuyến đường của xã.
				""";
		this.mvc.perform(multipart("/api/readings").file(file("ke-hoach.txt", plan)))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.sections[0].no").value("I"))
			.andExpect(jsonPath("$.period.start").value(2026));
	}

	@Test
	void anUnreadableFileIsAProblemWithItsSentence() throws Exception {
		this.mvc.perform(multipart("/api/readings").file(file("rong.txt", "")).accept(MediaType.APPLICATION_JSON))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.type").value("urn:roviec:problem:unreadable-file"))
			.andExpect(jsonPath("$.detail").isNotEmpty());
	}

	private static MockMultipartFile file(String name, String text) {
		return new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
	}

}
