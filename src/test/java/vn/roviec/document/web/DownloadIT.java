package vn.roviec.document.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.roviec.agency.Role;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.StoredFile;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

@ApplicationTest
@AutoConfigureMockMvc
class DownloadIT {

	private static final byte[] CONTENT = "<script>alert(1)</script> Biên bản".getBytes(StandardCharsets.UTF_8);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private TransactionTemplate transaction;

	private Visitors visitors;

	@BeforeEach
	void someVisitors() {
		this.visitors = new Visitors(this.application, "UBND xã An Bình Trung");
	}

	@Test
	void aFileIsSavedUnderItsNameAndNeverOpenedAsAPage() throws Exception {
		MockHttpServletResponse response = download(this.visitors, store().id().toString());

		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getContentAsByteArray()).isEqualTo(CONTENT);
		assertThat(response.getContentType()).isEqualTo("text/plain;charset=UTF-8");
		assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;")
			.contains("filename*=UTF-8''Bi%C3%AAn%20b%E1%BA%A3n%20%22h%E1%BB%8Dp%22.txt");
		assertThat(response.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(response.getHeaders("Cache-Control")).containsExactly("private, no-store");
		assertThat(response.getHeader("Content-Security-Policy")).contains("sandbox");
		assertThat(response.getContentLength()).isEqualTo(CONTENT.length);
	}

	@Test
	void anotherAgencysFileDoesNotExist() throws Exception {
		String id = store().id().toString();
		Visitors others = new Visitors(this.application, "UBND xã An Bình Đông");

		assertThat(download(others, id).getStatus()).isEqualTo(404);
		assertThat(download(this.visitors, UUID.randomUUID().toString()).getStatus()).isEqualTo(404);
		assertThat(download(this.visitors, "khong-phai-ma").getStatus()).isEqualTo(404);
	}

	private StoredFile store() {
		StoredFile file = this.transaction.execute((status) -> this.application.getBean(Files.class)
			.store(this.visitors.actor(Role.SPECIALIST), UUID.randomUUID(), FilePurpose.EVIDENCE,
					"Biên bản \"họp\".txt", CONTENT));
		assertThat(file).isNotNull();
		return file;
	}

	private MockHttpServletResponse download(Visitors by, String id) throws Exception {
		return this.mvc.perform(get("/files/{id}", id).session(by.session(Role.HEAD))).andReturn().getResponse();
	}

}
