package vn.roviec.worklist.web;

import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import vn.roviec.agency.Actor;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The stream of events that an open list listens to. */
@Controller
class LiveController {

	private static final Duration LONGEST = Duration.ofMinutes(10);

	private final LiveLists lists;

	LiveController(LiveLists lists) {
		this.lists = lists;
	}

	@GetMapping("/worklist/changes")
	SseEmitter changes(Actor actor, @RequestParam(defaultValue = "0") long read, HttpSession session,
			HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Accel-Buffering", "no");
		SseEmitter stream = new SseEmitter(LONGEST.toMillis());
		this.lists.follow(new LiveLink(actor, session.getId(), stream, this.lists::forget), Instant.ofEpochMilli(read));
		return stream;
	}

}
