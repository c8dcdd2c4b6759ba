package vn.roviec.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Absence;
import vn.roviec.agency.AbsenceId;
import vn.roviec.agency.Absences;
import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Officer;
import vn.roviec.agency.OfficerId;
import vn.roviec.audit.AuditLog;
import vn.roviec.notification.Notice;
import vn.roviec.notification.NoticeKind;
import vn.roviec.notification.Notify;
import vn.roviec.workflow.NotAllowed;
import vn.roviec.workflow.NotFound;
import vn.roviec.workflow.Refused;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes on which days an officer is away and who stands in, and tells the substitute. */
@Service
public class NoteAbsence {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

	private static final int REASON = 500;

	private final Absences absences;

	private final AbsenceRights rights;

	private final Agencies agencies;

	private final Notify notify;

	private final MessageSource messages;

	private final AuditLog audit;

	private final Clock clock;

	NoteAbsence(Absences absences, AbsenceRights rights, Agencies agencies, Notify notify, MessageSource messages,
			AuditLog audit, Clock clock) {
		this.absences = absences;
		this.rights = rights;
		this.agencies = agencies;
		this.notify = notify;
		this.messages = messages;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Notes an absence that ends today or later.
	 * @param lastDay counts too
	 * @param substitute null where nobody stands in
	 * @param reason may be blank
	 */
	@Transactional
	public Absence note(Actor actor, OfficerId officer, LocalDate firstDay, LocalDate lastDay,
			@Nullable OfficerId substitute, String reason) {
		Officer away = known(actor, officer);
		if (!this.rights.mayKeep(actor, officer)) {
			throw new NotAllowed("absence.note");
		}
		checkDays(actor, officer, firstDay, lastDay);
		String why = Words.line(reason);
		if (why.length() > REASON) {
			throw new Refused("organisation.absence.reason.long", REASON);
		}
		if (officer.equals(substitute)) {
			throw new Refused("organisation.absence.substitute.self");
		}
		Absence absence = new Absence(new AbsenceId(UUID.randomUUID()), actor.agency(), officer, firstDay, lastDay,
				(substitute != null) ? known(actor, substitute).id() : null, why);
		this.absences.add(absence);
		this.audit.append(actor, "absence.noted", officer.value(), words(absence));
		tellSubstitute(absence, away);
		return absence;
	}

	private void checkDays(Actor actor, OfficerId officer, LocalDate firstDay, LocalDate lastDay) {
		if (lastDay.isBefore(firstDay)) {
			throw new Refused("organisation.absence.lastDay.before");
		}
		if (lastDay.isBefore(LocalDate.now(this.clock))) {
			throw new Refused("organisation.absence.lastDay.past");
		}
		this.absences.within(actor.agency(), officer, firstDay, lastDay).stream().findFirst().ifPresent((other) -> {
			throw new Refused("organisation.absence.firstDay.taken", DAY.format(other.firstDay()),
					DAY.format(other.lastDay()));
		});
	}

	private Officer known(Actor actor, OfficerId officer) {
		return this.agencies.officers(actor.agency())
			.stream()
			.filter((one) -> one.id().equals(officer))
			.findFirst()
			.orElseThrow(() -> new NotFound("officer"));
	}

	private String words(Absence absence) {
		String days = DAY.format(absence.firstDay()) + " – " + DAY.format(absence.lastDay());
		OfficerId substitute = absence.substitute();
		return (substitute == null) ? days
				: days + " · " + this.agencies.officer(absence.agency(), substitute).map(Officer::name).orElse("");
	}

	private void tellSubstitute(Absence absence, Officer away) {
		OfficerId substitute = absence.substitute();
		if (substitute != null) {
			String text = String.valueOf(this.messages.getMessage("notice.absence",
					new Object[] { away.name(), DAY.format(absence.firstDay()), DAY.format(absence.lastDay()) },
					Locale.forLanguageTag("vi")));
			this.notify.tell(absence.agency(), substitute, new Notice("absence:" + absence.id(), NoticeKind.NEWS,
					absence.officer().value(), text, "/agency/absences"));
		}
	}

}
