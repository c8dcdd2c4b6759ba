package vn.roviec.web.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;

import vn.roviec.workflow.TimeTravel;

import org.springframework.context.annotation.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves the demonstration's clock, so that a plan of any year can be lived through. */
@Controller
@Profile("demo")
class DemoClockController {

	private final TimeTravel time;

	private final Clock clock;

	DemoClockController(TimeTravel time, Clock clock) {
		this.time = time;
		this.clock = clock;
	}

	/**
	 * Lives on until a later moment; an earlier one is set at once.
	 * @param to local date and time (2023-01-16T07:45)
	 * @param stopped whether the system stands still until then
	 */
	@PostMapping("/demo/clock")
	String move(@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime to,
			@RequestParam(defaultValue = "false") boolean stopped) {
		Instant moment = to.atZone(this.clock.getZone()).toInstant();
		if (stopped) {
			this.time.comeBackAt(moment);
		}
		else if (moment.isAfter(this.clock.instant())) {
			this.time.liveUntil(moment);
		}
		else {
			this.time.jumpTo(moment);
		}
		return "redirect:/worklist";
	}

}
