package vn.roviec.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.roviec.agency.Actor;
import vn.roviec.audit.AuditEntry;
import vn.roviec.audit.ReadAudit;
import vn.roviec.web.Spoken;

/** Says each entry of the record in words. */
@Component
class AuditLines {

	private final ReadAudit audit;

	private final Spoken spoken;

	private final Days days;

	AuditLines(ReadAudit audit, Spoken spoken, Days days) {
		this.audit = audit;
		this.spoken = spoken;
		this.days = days;
	}

	Line of(AuditEntry entry) {
		return new Line(entry.seq(), this.spoken.moment(entry.at()),
				entry.actorName().isEmpty() ? this.spoken.words("organisation.audit.system") : entry.actorName(),
				this.spoken.words("audit." + entry.action()), entry.words());
	}

	/** A day as it was typed, null where none was. */
	@Nullable LocalDate day(String typed) {
		return typed.isBlank() ? null : this.days.read(typed, "organisation.audit.day");
	}

	int count(Actor actor, ReadAudit.Asked asked) {
		return this.audit.count(actor.agency(), asked);
	}

	/** Every entry asked for. */
	void each(Actor actor, ReadAudit.Asked asked, Consumer<List<String>> cells) {
		this.audit.each(actor.agency(), asked, (entry) -> cells.accept(of(entry).cells()));
	}

	/** One entry. */
	record Line(long number, String at, String who, String what, String words) {

		List<String> cells() {
			return List.of(String.valueOf(this.number), this.at, this.who, this.what, this.words);
		}

	}

}
