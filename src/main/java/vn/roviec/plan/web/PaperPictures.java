package vn.roviec.plan.web;

import java.time.Duration;

import vn.roviec.document.Paper;
import vn.roviec.document.PdfImages;
import vn.roviec.workflow.NotFound;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** Hands out the pages of a paper as pictures. */
@Component
class PaperPictures {

	private final PdfImages images;

	PaperPictures(PdfImages images) {
		this.images = images;
	}

	/** What a page shows can change until it is signed, so the browser asks each time. */
	ResponseEntity<byte[]> of(Paper paper, String page, WebRequest request) {
		if (!page.matches("[1-9]\\d{0,3}")) {
			throw new NotFound("file");
		}
		String tag = "\"" + paper.sha256().substring(0, 32) + "-" + page + "\"";
		if (request.checkNotModified(tag)) {
			return ResponseEntity.status(304).build();
		}
		byte[] png = this.images.png(paper.bytes(), Integer.parseInt(page)).orElseThrow(() -> new NotFound("file"));
		return ResponseEntity.ok()
			.contentType(MediaType.IMAGE_PNG)
			.cacheControl(CacheControl.maxAge(Duration.ZERO).cachePrivate().mustRevalidate())
			.eTag(tag)
			.header("X-Content-Type-Options", "nosniff")
			.body(png);
	}

}
