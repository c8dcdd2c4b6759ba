package vn.roviec.appendix.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.roviec.appendix.AppendixTask;
import vn.roviec.appendix.HandledRung;
import vn.roviec.appendix.RungState;
import vn.roviec.appendix.TaskRecords;
import vn.roviec.notification.NoticeEvent;
import vn.roviec.notification.Notices;
import vn.roviec.notification.Receipt;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;

/**
 * Tells every notice of a task in the order in which they were sent, what became of each,
 * and which rungs of the ladder were skipped.
 */
@Component
class NoticeLog {

	private final Notices notices;

	private final TaskRecords records;

	private final Spoken spoken;

	NoticeLog(Notices notices, TaskRecords records, Spoken spoken) {
		this.notices = notices;
		this.records = records;
		this.spoken = spoken;
	}

	List<Line> of(AppendixTask task) {
		List<Line> lines = new ArrayList<>();
		this.notices.told(task.agency(), task.id().value()).forEach((told) -> lines.add(line(told, task)));
		this.records.rungs(task.agency(), task.id())
			.stream()
			.filter((rung) -> rung.state() == RungState.SKIPPED)
			.forEach((rung) -> lines.add(line(rung)));
		lines.sort(Comparator.comparing(Line::moment));
		return lines;
	}

	private Line line(Notices.Told told, AppendixTask task) {
		Receipt receipt = told.receipt();
		return new Line(receipt.createdAt(), this.spoken.moment(receipt.createdAt()), receipt.kind().name(),
				TaskCourse.withoutTitle(receipt.text(), task), told.officerName(), receipt.insteadOf(),
				told.events().stream().map(this::event).toList());
	}

	private Line line(HandledRung rung) {
		return new Line(rung.at(), this.spoken.moment(rung.at()), null,
				this.spoken.words("task.log.skipped", "%+d".formatted(rung.rung()), rung.reason()), "", null,
				List.of());
	}

	/** Only why a mail failed is for people; its Message-ID is for the postmaster. */
	private String event(NoticeEvent event) {
		return this.spoken.words("notices.event." + event.channel() + "." + event.kind(),
				this.spoken.moment(event.at()), event.words());
	}

	/**
	 * A notice, or a rung that was skipped.
	 *
	 * @param kind of the notice, null for a skipped rung
	 * @param who was told, blank for a skipped rung
	 * @param insteadOf the absent officer for whom it came, null where there is none
	 * @param events what became of it, in order
	 */
	record Line(Instant moment, String at, @Nullable String kind, String what, String who, @Nullable String insteadOf,
			List<String> events) {

	}

}
