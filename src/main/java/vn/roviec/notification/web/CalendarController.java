package vn.roviec.notification.web;

import java.nio.charset.StandardCharsets;

import vn.roviec.notification.calendar.CalendarFeed;
import vn.roviec.workflow.NotFound;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The calendar feed, for calendar programs that cannot sign in: the secret is the key.
 */
@Controller
class CalendarController {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final CalendarFeed feed;

	CalendarController(CalendarFeed feed) {
		this.feed = feed;
	}

	@GetMapping("/calendar/{secret}.ics")
	ResponseEntity<byte[]> calendar(@PathVariable String secret) {
		String text = this.feed.read(secret).orElseThrow(() -> new NotFound("calendar"));
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.cacheControl(CacheControl.noStore())
			.body(text.getBytes(StandardCharsets.UTF_8));
	}

}
