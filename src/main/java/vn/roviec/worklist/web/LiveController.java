package vn.roviec.worklist.web;

import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import vn.roviec.agency.Actor;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The stream of events that an open list listens to. The request is parked at the
 * container, not answered by an asynchronous dispatch: its end needs no rights any more.
 */
@Controller
class LiveController {

	private static final Duration LONGEST = Duration.ofMinutes(10);

	private final LiveLists lists;

	LiveController(LiveLists lists) {
		this.lists = lists;
	}

	@GetMapping("/worklist/changes")
	void changes(Actor actor, @RequestParam(defaultValue = "0") long read, HttpServletRequest request,
			HttpServletResponse response) {
		response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("X-Accel-Buffering", "no");
		AsyncContext connection = request.startAsync(request, response);
		connection.setTimeout(LONGEST.toMillis());
		this.lists.follow(new LiveLink(actor, request.getSession(), connection, this.lists::forget),
				Instant.ofEpochMilli(read));
	}

}
