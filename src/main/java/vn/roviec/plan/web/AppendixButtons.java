package vn.roviec.plan.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.plan.AppendixRows;
import vn.roviec.plan.DoubtKind;
import vn.roviec.plan.PastedRows;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlanText;
import vn.roviec.plan.TakeBack;

import org.springframework.stereotype.Component;

/** Does what the buttons of the appendix say: "add:ID", "up:ID", "confirm:REF" … */
@Component
class AppendixButtons {

	private final PastedRows pasted;

	private final TakeBack takeBack;

	private final Clock clock;

	AppendixButtons(PastedRows pasted, TakeBack takeBack, Clock clock) {
		this.pasted = pasted;
		this.takeBack = takeBack;
		this.clock = clock;
	}

	/**
	 * The appendix after the button; unchanged where there was none, or it is unknown.
	 */
	Pressed press(Actor actor, Plan plan, PlanText text, List<PlanItem> items, DraftForm form) {
		String[] op = form.op().split(":", 2);
		String argument = (op.length > 1) ? op[1] : "";
		UUID id = DraftForm.id(argument).orElse(new UUID(0, 0));
		Instant now = this.clock.instant();
		AppendixRows rows = new AppendixRows(
				cell(op[0]).map((cell) -> this.takeBack.of(plan, items, cell, id)).orElse(items));
		UUID focus = null;
		switch (op[0]) {
			case "add" -> focus = rows.add(id);
			case "add-group" -> focus = rows.addGroup();
			case "add-product" -> focus = rows.addProduct(id);
			case "remove" -> rows.remove(id);
			case "remove-product" -> rows.removeProduct(id);
			case "up" -> rows.up(id);
			case "down" -> rows.down(id);
			case "confirm" -> rows.confirm(id, actor.officer(), now);
			case "confirm-kind" -> kind(argument).ifPresent((kind) -> rows.confirmKind(kind, actor.officer(), now));
			case "confirm-all" -> rows.confirmAll(actor.officer(), now);
			case "paste" -> rows.insert(id, this.pasted.read(plan.agency(), year(text), form.pasted()));
			default -> {
			}
		}
		UUID row = (op.length > 1) ? id : null;
		return new Pressed(rows.items(), focus, (focus != null) ? focus : row);
	}

	/** "back-due" takes a deadline back. */
	private static Optional<TakeBack.Cell> cell(String op) {
		return Stream.of(TakeBack.Cell.values())
			.filter((cell) -> op.equals("back-" + cell.name().toLowerCase(Locale.ROOT)))
			.findFirst();
	}

	private static Optional<DoubtKind> kind(String name) {
		return Stream.of(DoubtKind.values()).filter((kind) -> kind.name().equals(name)).findFirst();
	}

	private int year(PlanText text) {
		LocalDate start = text.periodStart();
		return (start != null) ? start.getYear() : LocalDate.now(this.clock).getYear();
	}

	/**
	 * The appendix after a button.
	 *
	 * @param focus the new row or product, where the drafter goes on
	 * @param place the row or product that it was about
	 */
	record Pressed(List<PlanItem> items, @Nullable UUID focus, @Nullable UUID place) {

		String anchor() {
			return (this.place != null) ? "#row-" + this.place : "";
		}

	}

}
