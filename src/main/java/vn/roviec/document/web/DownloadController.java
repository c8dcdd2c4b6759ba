package vn.roviec.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import vn.roviec.agency.Actor;
import vn.roviec.document.Files;
import vn.roviec.document.StoredFile;
import vn.roviec.workflow.NotFound;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out kept files, to be saved and never opened within the application's pages. */
@Controller
class DownloadController {

	private final Files files;

	DownloadController(Files files) {
		this.files = files;
	}

	@GetMapping("/files/{id}")
	void download(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
		StoredFile file = this.files.find(actor.agency(), id).orElseThrow(() -> new NotFound("file"));
		String charset = file.mediaType().startsWith("text/") ? ";charset=UTF-8" : "";
		response.setContentType(file.mediaType() + charset);
		response.setContentLengthLong(file.size());
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
		this.files.copyTo(actor.agency(), id, response.getOutputStream());
	}

}
