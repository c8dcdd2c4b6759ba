package vn.roviec.calendar.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Role;
import vn.roviec.appendix.ShiftedDeadline;
import vn.roviec.calendar.PreviewStorm;
import vn.roviec.calendar.Storm;
import vn.roviec.calendar.StormId;
import vn.roviec.calendar.StormMove;
import vn.roviec.calendar.StormPreview;
import vn.roviec.calendar.StormState;
import vn.roviec.calendar.Storms;
import vn.roviec.plan.ShiftedConsultation;
import vn.roviec.web.Spoken;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of a decision on lost days. */
@Component
class StormPages {

	static final String VIEW = "calendar/storm";

	private final Storms storms;

	private final PreviewStorm previews;

	private final CalendarPages calendar;

	private final Spoken spoken;

	StormPages(Storms storms, PreviewStorm previews, CalendarPages calendar, Spoken spoken) {
		this.storms = storms;
		this.previews = previews;
		this.calendar = calendar;
		this.spoken = spoken;
	}

	String fill(Actor actor, StormId id, Model model) {
		Storm storm = this.storms.get(actor.agency(), id);
		for (String form : List.of("sign", "decline", "undo")) {
			if (!model.containsAttribute(form)) {
				model.addAttribute(form, StormForm.empty());
			}
		}
		model.addAttribute("storm", page(actor, storm));
		return VIEW;
	}

	private StormPage page(Actor actor, Storm storm) {
		boolean proposed = storm.isProposed();
		StormPreview preview = proposed ? this.previews.of(storm) : null;
		List<StormPage.Line> lines = (preview != null) ? preview.moves().stream().map(this::line).toList()
				: this.storms.moves(storm.agency(), storm.id()).stream().map(this::line).toList();
		List<ShiftedConsultation> asked = (preview != null) ? preview.consultations()
				: this.storms.consultations(storm.agency(), storm.id());
		boolean undoable = storm.state() == StormState.SIGNED && storm.undoes() == null
				&& CalendarPages.mayPropose(actor);
		String undoing = this.storms.undoing(storm.agency(), storm.id())
			.map((undo) -> undo.id().toString())
			.orElse(null);
		return new StormPage(storm,
				this.spoken.words((storm.undoes() != null) ? "storm.title.undo" : "storm.title",
						this.calendar.span(storm.days())),
				this.spoken.words("storm.proposed", storm.proposedBy(), this.spoken.moment(storm.proposedAt())),
				proposed ? "" : decided(storm), days(storm, preview), lines, asked.stream().map(this::line).toList(),
				(preview != null) ? preview.told() : Map.of(), (preview != null) ? preview.seen().toString() : "",
				proposed && actor.holds(Role.CHAIRMAN), undoable && undoing == null, undoing);
	}

	private String decided(Storm storm) {
		return this.spoken.words("storm.decided." + storm.state(), String.valueOf(storm.decidedBy()),
				this.spoken.moment(storm.decidedAt()));
	}

	private List<String> days(Storm storm, @Nullable StormPreview preview) {
		return ((preview != null) ? preview.days() : this.storms.days(storm.agency(), storm.id())).stream()
			.map(this.spoken::weekday)
			.toList();
	}

	private StormPage.Line line(ShiftedDeadline one) {
		return new StormPage.Line(one.task().id().toString(), one.task().title(), one.task().planSymbol(),
				this.spoken.day(one.task().due().date()), this.spoken.weekday(one.due().date()));
	}

	private StormPage.Line line(ShiftedConsultation one) {
		return new StormPage.Line(one.plan().toString(), one.title(), "", this.spoken.day(one.from()),
				this.spoken.weekday(one.to()));
	}

	private StormPage.Line line(StormMove move) {
		return new StormPage.Line(move.task().toString(), move.title(), move.planSymbol(), this.spoken.day(move.from()),
				this.spoken.weekday(move.to()));
	}

}
