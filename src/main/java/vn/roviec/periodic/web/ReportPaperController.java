package vn.roviec.periodic.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;
import vn.roviec.document.PdfImages;
import vn.roviec.periodic.PeriodicReport;
import vn.roviec.periodic.PeriodicReports;
import vn.roviec.periodic.ReportId;
import vn.roviec.periodic.ReportLines;
import vn.roviec.periodic.ReportPapers;
import vn.roviec.workflow.NotFound;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Hands a report out: as PDF, for Word, its table for Excel, and as pages to sign. */
@Controller
@RequestMapping("/reports/{id}")
class ReportPaperController {

	private static final MediaType WORD = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

	private final PeriodicReports reports;

	private final ReportLines lines;

	private final ReportPapers papers;

	private final PdfImages images;

	private final ReportWorkbook workbook;

	ReportPaperController(PeriodicReports reports, ReportLines lines, ReportPapers papers, PdfImages images,
			ReportWorkbook workbook) {
		this.reports = reports;
		this.lines = lines;
		this.papers = papers;
		this.images = images;
		this.workbook = workbook;
	}

	@GetMapping("/paper.pdf")
	ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
		PeriodicReport report = report(actor, id);
		return file(report, MediaType.APPLICATION_PDF, ".pdf", this.papers.now(report).bytes());
	}

	@GetMapping("/paper.docx")
	ResponseEntity<byte[]> word(Actor actor, @PathVariable UUID id) {
		PeriodicReport report = report(actor, id);
		return file(report, WORD, ".docx", this.papers.word(report));
	}

	@GetMapping("/sheet.xlsx")
	void sheet(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
		PeriodicReport report = report(actor, id);
		response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(report, ".xlsx"));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		this.workbook.write(report, this.lines.of(actor.agency(), report.id()), response.getOutputStream());
	}

	/** A page as the reader would sign it. */
	@GetMapping("/sign/pages/{page}")
	ResponseEntity<byte[]> page(Actor actor, @PathVariable UUID id, @PathVariable String page) {
		if (!page.matches("[1-9]\\d{0,3}")) {
			throw new NotFound("file");
		}
		byte[] png = this.images.png(this.papers.toSign(report(actor, id), actor).bytes(), Integer.parseInt(page))
			.orElseThrow(() -> new NotFound("file"));
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_PNG)
			.cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
			.header("X-Content-Type-Options", "nosniff")
			.body(png);
	}

	private PeriodicReport report(Actor actor, UUID id) {
		return this.reports.get(actor.agency(), new ReportId(id));
	}

	private static ResponseEntity<byte[]> file(PeriodicReport report, MediaType type, String ending, byte[] content) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, disposition(report, ending))
			.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
			.header("X-Content-Type-Options", "nosniff")
			.body(content);
	}

	private static String disposition(PeriodicReport report, String ending) {
		String number = (report.issued() != null) ? report.number().replace('/', '-') : report.period().code();
		return ContentDisposition.attachment()
			.filename("Báo cáo " + number + ending, StandardCharsets.UTF_8)
			.build()
			.toString();
	}

}
