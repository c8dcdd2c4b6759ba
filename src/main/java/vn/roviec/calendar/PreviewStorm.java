package vn.roviec.calendar;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.AgencyId;
import vn.roviec.agency.Officer;
import vn.roviec.appendix.ShiftDeadlines;
import vn.roviec.appendix.ShiftedDeadline;
import vn.roviec.deadline.CalendarDay;
import vn.roviec.deadline.WorkingCalendar;
import vn.roviec.deadline.WorkingCalendars;
import vn.roviec.plan.ShiftConsultations;
import vn.roviec.plan.ShiftedConsultation;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a decision on lost days would do, before anybody signs it. */
@Service
public class PreviewStorm {

	private final Storms storms;

	private final ShiftDeadlines shift;

	private final ShiftConsultations consultations;

	private final WorkingCalendars calendars;

	private final Agencies agencies;

	PreviewStorm(Storms storms, ShiftDeadlines shift, ShiftConsultations consultations, WorkingCalendars calendars,
			Agencies agencies) {
		this.storms = storms;
		this.shift = shift;
		this.consultations = consultations;
		this.calendars = calendars;
		this.agencies = agencies;
	}

	@Transactional(readOnly = true)
	public StormPreview of(Storm storm) {
		AgencyId agency = storm.agency();
		WorkingCalendar calendar = this.calendars.of(agency);
		List<ShiftedDeadline> moves;
		List<ShiftedConsultation> asked;
		List<LocalDate> days;
		if (storm.undoes() == null) {
			moves = this.shift.preview(agency, storm.days(), calendar);
			asked = this.consultations.preview(agency, storm.days(), calendar);
			days = storm.days().rows(calendar, "").stream().map(CalendarDay::date).toList();
		}
		else {
			moves = this.shift.previewBack(agency, movesOf(storm));
			asked = this.consultations.previewBack(agency, this.storms.consultations(agency, storm.undoes()));
			days = this.storms.days(agency, storm.undoes());
		}
		return new StormPreview(days, moves, asked, told(agency, moves), seen(agency, days, moves, asked));
	}

	/** What the decision that is taken back had made, for each task with its old date. */
	Map<String, LocalDate> movesOf(Storm undo) {
		return this.storms.moves(undo.agency(), undo.undoes())
			.stream()
			.collect(Collectors.toMap((move) -> move.task() + ":" + move.dueVersion(), StormMove::from));
	}

	private Map<String, Integer> told(AgencyId agency, List<ShiftedDeadline> moves) {
		Map<String, Integer> told = new LinkedHashMap<>();
		this.shift.holders(agency, moves)
			.forEach((officer, tasks) -> told
				.merge(this.agencies.officer(agency, officer).map(Officer::name).orElse(""), tasks, Integer::sum));
		return told;
	}

	private UUID seen(AgencyId agency, List<LocalDate> days, List<ShiftedDeadline> moves,
			List<ShiftedConsultation> asked) {
		String all = this.calendars.edition(agency).stamp() + " " + days
				+ moves.stream().map(StormPreview::said).collect(Collectors.joining(";")) + asked;
		return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
	}

}
