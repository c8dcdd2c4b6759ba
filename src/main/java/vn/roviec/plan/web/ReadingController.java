package vn.roviec.plan.web;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;

import vn.roviec.agency.Actor;
import vn.roviec.intake.PlanReadingJson;
import vn.roviec.intake.UnreadableFile;
import vn.roviec.plan.ReadForAgency;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reads an uploaded plan and keeps nothing: the JSON of the command {@code read}, with
 * the names that the reader's agency knows.
 */
@RestController
class ReadingController {

	private static final URI UNREADABLE = URI.create("urn:roviec:problem:unreadable-file");

	private final ReadForAgency reader;

	ReadingController(ReadForAgency reader) {
		this.reader = reader;
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
