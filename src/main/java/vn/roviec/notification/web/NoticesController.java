package vn.roviec.notification.web;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.roviec.agency.Actor;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Receipt;
import vn.roviec.workflow.NotFound;

import org.springframework.dao.DuplicateKeyException;
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

	private static final Logger logger = LoggerFactory.getLogger(NoticesController.class);

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
		delivered(actor, shown);
		model.addAttribute("unread", this.notices.unread(actor));
		model.addAttribute("notices", shown.stream().map(this::line).toList());
		model.addAttribute("earlier", (after != null) ? "/notices" : null);
		model.addAttribute("later",
				(found.size() > PAGE) ? "/notices?after=" + shown.get(shown.size() - 1).id() : null);
		return "notification/notices";
	}

	private void delivered(Actor actor, List<Receipt> shown) {
		try {
			this.notices.shown(actor, shown.stream().map(Receipt::id).toList());
		}
		catch (DuplicateKeyException ex) {
			logger.debug("Another screen of {} showed the same notices first", actor.officer(), ex);
		}
	}

	/**
	 * Where the links of mails lead: only the officer who was told, signed in, opens it.
	 */
	@GetMapping("/{id}")
	String follow(Actor actor, @PathVariable UUID id) {
		return open(actor, id);
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
		Instant seen = notice.seenAt();
		return new Line(notice.id(), notice.kind().name(), notice.text(), notice.insteadOf(), said(notice.createdAt()),
				notice.unread(), (opened != null) ? said(opened) : null, (seen != null) ? said(seen) : null);
	}

	private String said(Instant moment) {
		return TIME.format(moment.atZone(this.clock.getZone()));
	}

	/**
	 * A notice as the page shows it.
	 *
	 * @param insteadOf for whom it came, null where it is the reader's own
	 * @param opened when it was first opened, null where it was not
	 * @param seen when it was marked as read unopened, null where it was not
	 */
	record Line(UUID id, String kind, String text, @Nullable String insteadOf, String told, boolean unread,
			@Nullable String opened, @Nullable String seen) {

	}

}
