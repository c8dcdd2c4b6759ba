package vn.roviec.notification.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Receipt;
import vn.roviec.workflow.NotFound;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/notices")
class NoticesController {

	private static final int PAGE = 30;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

	private final Notices notices;

	private final Clock clock;

	NoticesController(Notices notices, Clock clock) {
		this.notices = notices;
		this.clock = clock;
	}

	@GetMapping
	String notices(Actor actor, @RequestParam(required = false) @Nullable UUID after, Model model) {
		List<Receipt> found = this.notices.page(actor, after, PAGE + 1);
		List<Receipt> shown = found.subList(0, Math.min(PAGE, found.size()));
		model.addAttribute("unread", this.notices.unread(actor));
		model.addAttribute("notices", shown.stream().map(this::line).toList());
		model.addAttribute("earlier", (after != null) ? "/notices" : null);
		model.addAttribute("later",
				(found.size() > PAGE) ? "/notices?after=" + shown.get(shown.size() - 1).id() : null);
		return "notification/notices";
	}

	@PostMapping("/{id}/open")
	String open(Actor actor, @PathVariable UUID id) {
		String link = this.notices.open(actor, id).orElseThrow(() -> new NotFound("notice " + id));
		return "redirect:" + (link.matches("/[^/\\\\].*") ? link : "/notices");
	}

	@PostMapping("/read-all")
	String readAll(Actor actor) {
		this.notices.readAll(actor);
		return "redirect:/notices";
	}

	private Line line(Receipt notice) {
		Instant opened = notice.openedAt();
		return new Line(notice.id(), notice.kind().name(), notice.text(), said(notice.createdAt()),
				(opened != null) ? said(opened) : null);
	}

	private String said(Instant moment) {
		return TIME.format(moment.atZone(this.clock.getZone()));
	}

	/**
	 * A notice as the page shows it.
	 *
	 * @param opened when it was first opened, null while it is unread
	 */
	record Line(UUID id, String kind, String text, String told, @Nullable String opened) {

	}

}
