package vn.roviec.report;

import java.io.UncheckedIOException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.Cookie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.roviec.agency.Actor;
import vn.roviec.deadline.ReportingPeriod;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.periodic.GatherParts;
import vn.roviec.periodic.OpenReport;
import vn.roviec.periodic.ReportId;
import vn.roviec.plan.PlanId;
import vn.roviec.plan.Plans;
import vn.roviec.support.ApplicationTest;
import vn.roviec.support.SignedIn;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Simulated years of a commune, two unless {@code roviec.figures.years} says more: every
 * figure on every page that counts work equals a count of its own, and no figure stands
 * there that nobody has counted.
 */
@ApplicationTest
@AutoConfigureMockMvc
class FollowFiguresIT {

	private static final int YEARS = Integer.getInteger("roviec.figures.years", 2);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private JdbcClient jdbc;

	private SimulatedYears years;

	private SignedIn pages;

	@BeforeEach
	void begin() {
		WorkedDays.drop(this.jdbc);
		this.years = new SimulatedYears(this.application, 20260105, YEARS);
		WorkedDays.into(this.jdbc, LocalDate.of(SimulatedYears.FIRST + YEARS, 6, 1),
				(day) -> this.application.getBean(WorkingCalendars.class).of(this.years.commune.id).isWorkingDay(day));
		this.pages = new SignedIn(this.application);
	}

	@AfterEach
	void end() {
		WorkedDays.drop(this.jdbc);
	}

	@Test
	void everyFigureOnEveryPageIsCountedASecondTime() throws Exception {
		List<Integer> waited = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		List<String> undecided = new ArrayList<>();
		for (String moment : moments()) {
			this.years.until(moment);
			CountedTasks counted = counted();
			new FollowPageFigures(counted, null, counted.today.getYear(), this::opened).check();
			CountedTasks.STATES.stream().filter((state) -> counted.in(state, null, null, null) > 0).forEach(seen::add);
			waited.add(new FactsPageFigures(counted, counted.today.getYear(), this::opened).check());
			MeetingFigures meeting = new MeetingFigures(counted, this::opened);
			meeting.check();
			undecided.addAll(meeting.undecided());
			PlanId draft = this.years.draft("Dự thảo", counted.today.getYear(),
					this.years.rows(counted.today.getYear()));
			new FeasibilityFigures(counted, draft, this::opened).check();
			this.years.toSign(draft);
			if (moment.contains("-06-15")) {
				report(counted);
			}
		}
		CountedTasks counted = counted();
		assertThat(waited).as("days of waiting").anyMatch((days) -> days > 20);
		assertThat(seen).containsAll(CountedTasks.STATES);
		assertThat(undecided).as("what waited for a decision").contains("extend", "obstacle", "sign");
		new FollowPageFigures(counted, this.years.plans.get(0).value(), null, this::opened).withLists().check();
		new FollowPageFigures(counted, this.years.plans.get(1).value(), 2026, this::opened).check();
		new FactsPageFigures(counted, null, this::opened).check();
		PeriodFigures periods = new PeriodFigures(counted, this::opened);
		periods.parIndex(2026);
		periods.parIndex(2027);
		periods.review(this.years.plans.get(1).value());
		papersSayTheSame();
	}

	/** Nights on which the day of UTC is another, weekends, the ends of years. */
	private static List<String> moments() {
		List<String> moments = new ArrayList<>(List.of("2026-02-14T09:00", "2026-06-15T00:30", "2026-12-29T08:00"));
		for (int year = 2027; year < SimulatedYears.FIRST + YEARS; year++) {
			moments.add(year + "-05-02T23:30");
		}
		return moments;
	}

	private void report(CountedTasks counted) {
		ReportingPeriod period = ReportingPeriod.of("2026-H1");
		PlanId plan = this.years.plans.get(0);
		ReportId report = this.application.getBean(OpenReport.class)
			.open(this.application.getBean(Plans.class).get(counted.agency, plan), period);
		this.application.getBean(GatherParts.class).now(this.years.commune.drafter(), report);
		new PeriodFigures(counted, this::opened).report(report.value(), plan.value(), period);
	}

	/**
	 * The paper is Vietnamese for readers of English pages too; the sheet has the lines.
	 */
	private void papersSayTheSame() throws Exception {
		Actor chairman = this.years.commune.chairman();
		MeetingFigures meeting = new MeetingFigures(counted(), this::opened);
		assertThat(meeting.late()).isPositive();
		byte[] pdf = this.pages
			.perform(chairman, MockMvcRequestBuilders.get("/follow/monday.pdf").cookie(new Cookie("lang", "en")))
			.getContentAsByteArray();
		try (PDDocument paper = Loader.loadPDF(pdf)) {
			assertThat(paper.getNumberOfPages()).isOne();
			assertThat(new PDFTextStripper().getText(paper))
				.contains("1. Quá hạn: " + meeting.late() + " việc", "quá hạn",
						"3. Cần quyết định: " + meeting.undecided().size(), "Gia hạn: ")
				.doesNotContainPattern("(?i)\\b(late|working|since|due|more|obstacle)\\b");
		}
		String sheet = new String(
				this.pages.reads(this.years.commune.clerk(), "/follow/tasks/sheet?format=csv&state=late&year=all")
					.getContentAsByteArray(),
				StandardCharsets.UTF_8);
		assertThat(sheet).startsWith("\uFEFF");
		assertThat(sheet.lines().skip(1).filter((line) -> line.contains("Quá hạn"))).hasSize(meeting.late());
		assertThat(opened("/follow/wall")).contains("hx-trigger=\"every 60s\"");
	}

	/**
	 * As the head of the unit that follows the plans sees it; the wall to the chairman.
	 */
	private String opened(String address) {
		try {
			Actor reader = address.startsWith("/plans") || address.startsWith("/reports")
					? this.years.commune.cultureHead() : this.years.commune.chairman();
			return this.pages.reads(reader, address).getContentAsString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException(address, ex);
		}
	}

	private CountedTasks counted() {
		LocalDate today = LocalDate.now(this.application.getBean(Clock.class));
		return new CountedTasks(this.jdbc, this.years.commune.id, today);
	}

}
