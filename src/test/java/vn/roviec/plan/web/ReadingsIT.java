package vn.roviec.plan.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.LearnedNames;
import vn.roviec.agency.OfficerId;
import vn.roviec.agency.Role;
import vn.roviec.agency.Unit;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.Visitors;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What the reading of a plan answers over HTTP. */
@ApplicationTest
@AutoConfigureMockMvc
class ReadingsIT {

	private static final String NAME = "Tổ Số hóa dữ liệu";

	private static final String PLAN = """
			KẾ HOẠCH
			Trồng cây đầu xuân năm 2026 xã An Bình Trung

			I. MỤC ĐÍCH
			Phủ xanh các tuyến đường của xã.

			Nơi nhận:
			- Tổ Số hóa dữ liệu (t/h);
			- Lưu: VT.

			PHỤ LỤC

			TT\tNội dung nhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian hoàn thành
			1\tRà soát tuyến đường\tDanh mục\tTổ Số hóa dữ liệu\tPhòng Kinh tế, Tổ Số hóa dữ liệu\tQuý I
			""";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Agencies agencies;

	@Autowired
	private LearnedNames learned;

	private Visitors visitors;

	@BeforeEach
	void visitors() {
		this.visitors = new Visitors(this.application, "UBND xã An Bình Trung");
	}

	@Test
	void aPlanIsAnsweredAsItsReading() throws Exception {
		read("ke-hoach.txt", PLAN).andExpect(status().isOk())
			.andExpect(jsonPath("$.sections[0].no").value("I"))
			.andExpect(jsonPath("$.period.start").value(2026))
			.andExpect(jsonPath("$.appendix.items[0].leadUnits", empty()))
			.andExpect(jsonPath("$.findings[*].code", hasItem("UNKNOWN_UNIT")));
	}

	@Test
	void namesThatTheAgencyHasLearntAreKnown() throws Exception {
		Unit office = this.agencies.office(this.visitors.agency);
		this.learned.learn(
				new Actor(this.visitors.agency, new OfficerId(UUID.randomUUID()), "Chuyên viên VHXH", List.of()),
				office.id(), NAME, Instant.parse("2026-03-02T01:00:00Z"));
		read("ke-hoach.txt", PLAN).andExpect(status().isOk())
			.andExpect(jsonPath("$.appendix.items[0].leadUnits", contains(office.code())))
			.andExpect(jsonPath("$.appendix.items[0].coordinatingUnits", contains("PKT", office.code())))
			.andExpect(jsonPath("$.recipients[0].units", contains(office.code())))
			.andExpect(jsonPath("$.findings[*].code", not(hasItem("UNKNOWN_UNIT"))));
	}

	@Test
	void anUnreadableFileIsAProblemWithItsSentence() throws Exception {
		read("rong.txt", "").andExpect(status().isUnprocessableEntity())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.type").value("urn:roviec:problem:unreadable-file"))
			.andExpect(jsonPath("$.detail").isNotEmpty());
	}

	@Test
	void whoWaitsForNoScanIsToldOfNone() throws Exception {
		this.mvc.perform(get("/plans/reading").session(this.visitors.session(Role.SPECIALIST)))
			.andExpect(status().isNoContent());
	}

	private ResultActions read(String name, String text) throws Exception {
		return this.mvc.perform(multipart("/api/readings")
			.file(new MockMultipartFile("file", name, "text/plain", text.getBytes(StandardCharsets.UTF_8)))
			.accept(MediaType.APPLICATION_JSON)
			.session(this.visitors.session(Role.SPECIALIST))
			.with(csrf()));
	}

}
