package vn.roviec.report.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.document.Paper;
import vn.roviec.document.PrintPaper;
import vn.roviec.web.OnPaper;
import vn.roviec.web.Spoken;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sheet of the Monday meeting, and the wall of its room. */
@Controller
class MeetingController {

	/** So many lines in each of three parts fit on one page. */
	private static final int ON_PAPER = 9;

	private static final int ON_WALL = 7;

	private final Meeting meeting;

	private final Agencies agencies;

	private final PrintPaper printPaper;

	private final Spoken spoken;

	private final Clock clock;

	MeetingController(Meeting meeting, Agencies agencies, PrintPaper printPaper, Spoken spoken, Clock clock) {
		this.meeting = meeting;
		this.agencies = agencies;
		this.printPaper = printPaper;
		this.spoken = spoken;
		this.clock = clock;
	}

	@GetMapping("/follow/monday")
	String monday(Actor actor, Model model) {
		model.addAttribute("sheet", this.meeting.of(actor.agency(), ON_PAPER));
		model.addAttribute("asOf", this.spoken.now());
		return "report/monday";
	}

	/** Vietnamese to its last word, also for a reader of English pages. */
	@GetMapping("/follow/monday.pdf")
	ResponseEntity<byte[]> paper(Actor actor) {
		String file = OnPaper.say(() -> this.spoken.words("meeting.file", this.spoken.today().toString()));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.inline().filename(file, StandardCharsets.UTF_8).build().toString())
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.body(OnPaper.say(() -> sheet(actor)).bytes());
	}

	private Paper sheet(Actor actor) {
		Instant now = this.clock.instant();
		Map<String, Object> words = new HashMap<>();
		words.put("agency", this.agencies.agency(actor.agency()).name().toUpperCase(Locale.forLanguageTag("vi")));
		words.put("sheet", this.meeting.of(actor.agency(), ON_PAPER));
		words.put("asOf", this.spoken.now());
		words.put("written", now);
		return this.printPaper.print("report/monday-paper", words, now);
	}

	/** Large, for a screen that nobody touches; the page asks again each minute. */
	@GetMapping("/follow/wall")
	String wall(Actor actor, Model model) {
		model.addAttribute("agencyName", this.agencies.agency(actor.agency()).name());
		model.addAttribute("sheet", this.meeting.of(actor.agency(), ON_WALL));
		model.addAttribute("asOf", this.spoken.now());
		return "report/wall";
	}

}
