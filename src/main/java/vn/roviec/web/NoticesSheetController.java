package vn.roviec.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Receipt;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The notices of an officer, to be taken away; that says nothing of their being read. */
@Controller
class NoticesSheetController {

	private final Notices notices;

	private final Sheets sheets;

	private final Spoken spoken;

	NoticesSheetController(Notices notices, Sheets sheets, Spoken spoken) {
		this.notices = notices;
		this.sheets = sheets;
		this.spoken = spoken;
	}

	@GetMapping("/notices/sheet")
	SheetTable sheet(Actor actor) {
		return this.sheets.titled(actor.agency(), this.spoken.words("notices.title"))
			.column("notices.what", 70)
			.column("notices.kind", 16)
			.column("notices.told", 20)
			.column("notices.opened", 44)
			.of(this.notices.count(actor), (line) -> each(actor, line));
	}

	private void each(Actor actor, Consumer<List<String>> line) {
		UUID after = null;
		List<Receipt> page;
		do {
			page = this.notices.page(actor, after, SheetTable.FETCHED);
			page.stream().map(this::cells).forEach(line);
			after = last(page);
		}
		while (page.size() == SheetTable.FETCHED);
	}

	private static @Nullable UUID last(List<Receipt> page) {
		return page.isEmpty() ? null : page.get(page.size() - 1).id();
	}

	private List<String> cells(Receipt notice) {
		String instead = (notice.insteadOf() != null)
				? " (" + this.spoken.words("notices.insteadOf", notice.insteadOf()) + ")" : "";
		return List.of(notice.text() + instead, this.spoken.words("notices.kind." + notice.kind()),
				this.spoken.moment(notice.createdAt()), opened(notice));
	}

	private String opened(Receipt notice) {
		if (notice.openedAt() != null) {
			return this.spoken.moment(notice.openedAt());
		}
		return (notice.seenAt() != null) ? this.spoken.words("notices.seen", this.spoken.moment(notice.seenAt()))
				: this.spoken.words("notices.notOpened");
	}

}
