package vn.roviec.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import vn.roviec.support.ApplicationTest;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Pages name styles and scripts by their content; a browser must find them so. */
@ApplicationTest
@AutoConfigureMockMvc
class StaticFilesIT {

	private static final Pattern LINK = Pattern
		.compile("(?:href|src|data-viewer[a-z-]*)=\"([^\"]+\\.(?:css|js|svg))\"");

	@Autowired
	private MockMvc mvc;

	@Test
	void everythingThatAPageNamesIsThere() throws Exception {
		List<String> links = links(this.mvc.perform(get("/login")).andReturn().getResponse().getContentAsString());

		assertThat(links).hasSizeGreaterThanOrEqualTo(6)
			.anyMatch((link) -> link.matches("/static/app-[0-9a-f]{32}\\.css"))
			.anyMatch((link) -> link.matches("/static/app-[0-9a-f]{32}\\.js"));
		for (String link : links) {
			assertThat(answer(link).getStatus()).as(link).isEqualTo(200);
		}
	}

	@Test
	void theDocumentsStyleIsThereByItsPlainNameToo() throws Exception {
		assertThat(answer("/static/css/document.css").getStatus()).isEqualTo(200);
	}

	private MockHttpServletResponse answer(String link) throws Exception {
		return this.mvc.perform(get(link)).andReturn().getResponse();
	}

	private static List<String> links(String page) {
		List<String> links = new ArrayList<>();
		for (Matcher link = LINK.matcher(page); link.find();) {
			links.add(link.group(1));
		}
		return links;
	}

}
