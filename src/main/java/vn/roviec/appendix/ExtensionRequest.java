package vn.roviec.appendix;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import vn.roviec.agency.Actor;
import vn.roviec.workflow.Conflict;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The wish for a later due date: asked for with a reason, proposed on by the standing
 * unit, decided by the leader.
 *
 * @param requestNo counts the requests of a task, from 1
 * @param proposedDay what the standing unit proposes, null where it advises against
 * @param decidedDay the new due date, null where it stays
 */
public record ExtensionRequest(@Id UUID id, @Version int version, UUID agencyId, UUID taskId, int requestNo,
		ExtensionState state, @Embedded.Empty(prefix = "asked_") Said asked, LocalDate askedDay,
		@Embedded.Nullable(prefix = "proposed_") @Nullable Said proposed, @Nullable LocalDate proposedDay,
		@Embedded.Nullable(prefix = "decided_") @Nullable Said decided, @Nullable LocalDate decidedDay) {

	static ExtensionRequest of(AppendixTask task, int no, LocalDate day, String reason, Actor by, Instant now) {
		return new ExtensionRequest(UUID.randomUUID(), 0, task.agency().value(), task.id().value(), no,
				ExtensionState.ASKED, Said.by(by, now, Words.required(reason, "task.extension.reason.missing")), day,
				null, null, null, null);
	}

	/** Says what the standing unit thinks of it; a null day advises against. */
	ExtensionRequest propose(@Nullable LocalDate day, String words, Actor by, Instant now) {
		expect(ExtensionState.ASKED);
		String said = (day != null) ? Words.optional(words) : Words.required(words, "task.extension.words.missing");
		return new ExtensionRequest(this.id, this.version, this.agencyId, this.taskId, this.requestNo,
				ExtensionState.PROPOSED, this.asked, this.askedDay, Said.by(by, now, said), day, null, null);
	}

	ExtensionRequest grant(LocalDate day, String words, Actor by, Instant now) {
		return decide(ExtensionState.GRANTED, day, Said.by(by, now, Words.optional(words)));
	}

	ExtensionRequest refuse(String words, Actor by, Instant now) {
		return decide(ExtensionState.REFUSED, null,
				Said.by(by, now, Words.required(words, "task.extension.words.missing")));
	}

	private ExtensionRequest decide(ExtensionState decision, @Nullable LocalDate day, Said said) {
		expect(ExtensionState.PROPOSED);
		return new ExtensionRequest(this.id, this.version, this.agencyId, this.taskId, this.requestNo, decision,
				this.asked, this.askedDay, this.proposed, this.proposedDay, said, day);
	}

	private void expect(ExtensionState expected) {
		if (this.state != expected) {
			throw conflict();
		}
	}

	/** Who was faster with it, and when. */
	Conflict conflict() {
		Said last = (this.decided != null) ? this.decided : (this.proposed != null) ? this.proposed : this.asked;
		return new Conflict("conflict.task.extension." + this.state, last.name(), last.at());
	}

}
