package vn.roviec.plan.web;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;

import vn.roviec.agency.Actor;
import vn.roviec.intake.PlanReadingJson;
import vn.roviec.intake.UnreadableFile;
import vn.roviec.plan.ReadForAgency;
import vn.roviec.plan.ReadingsUnderway;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads an uploaded plan and keeps nothing: the JSON of the command {@code read}, with
 * the names that the reader's agency knows. Tells too how far a reading has come.
 */
@RestController
class ReadingController {

	private static final URI UNREADABLE = URI.create("urn:roviec:problem:unreadable-file");

	private final ReadForAgency reader;

	private final ReadingsUnderway underway;

	ReadingController(ReadForAgency reader, ReadingsUnderway underway) {
		this.reader = reader;
		this.underway = underway;
	}

	/**
	 * How far the scan has come that this officer waits for; no content where none is
	 * read.
	 */
	@GetMapping(path = "/plans/reading", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<ReadingsUnderway.Pages> underway(Actor actor) {
		return this.underway.of(actor).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
	}

	@PostMapping(path = "/api/readings", produces = MediaType.APPLICATION_JSON_VALUE)
	String read(Actor actor, @RequestParam MultipartFile file) throws IOException {
		return PlanReadingJson.write(this.reader.read(actor.agency(),
				Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
	}

	@ExceptionHandler(UnreadableFile.class)
	ProblemDetail unreadable(UnreadableFile refusal) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY,
				Objects.requireNonNullElse(refusal.getMessage(), ""));
		problem.setType(UNREADABLE);
		return problem;
	}

}
