package vn.roviec.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.roviec.document.BodyBlocks;
import vn.roviec.plan.Change.Kind;
import vn.roviec.plan.Change.Part;

import org.springframework.stereotype.Component;

/**
 * What changed in a plan since the round before, in words and appendix rows; renumbered
 * rows are not changed ones.
 */
@Component
public class ChangesSince {

	private final Rounds rounds;

	private final ComposePlan compose;

	ChangesSince(Rounds rounds, ComposePlan compose) {
		this.rounds = rounds;
		this.compose = compose;
	}

	/** Empty where this is the first round: there is nothing to compare with. */
	public Optional<List<Change>> of(Plan plan) {
		return this.rounds.text(plan.agency(), plan.id(), plan.round() - 1)
			.map((before) -> between(before, this.compose.text(plan)));
	}

	/** Since the units were asked; empty where their comments have not gone in. */
	public Optional<List<Change>> consultation(Plan plan) {
		return this.rounds.asked(plan).map((before) -> between(before, this.compose.text(plan)));
	}

	static List<Change> between(String before, String after) {
		List<Line> old = Line.of(before);
		List<Line> young = Line.of(after);
		List<Change> changes = new ArrayList<>();
		for (LineDiff.Stretch stretch : LineDiff.between(keys(old), keys(young))) {
			compare(old.subList(stretch.beforeStart(), stretch.beforeEnd()),
					young.subList(stretch.afterStart(), stretch.afterEnd()), changes);
		}
		return List.copyOf(changes);
	}

	/**
	 * Lines at the same place in the stretch belong together where they are of a kind.
	 */
	private static void compare(List<Line> old, List<Line> young, List<Change> changes) {
		boolean even = old.size() == young.size();
		int at = 0;
		for (; even && at < young.size(); at++) {
			changed(old.get(at), young.get(at), changes);
		}
		if (!even) {
			old.stream().filter(Line::tells).forEach((line) -> changes.add(line.whole(Kind.REMOVED)));
			young.stream().filter(Line::tells).forEach((line) -> changes.add(line.whole(Kind.ADDED)));
		}
	}

	private static void changed(Line old, Line young, List<Change> changes) {
		if (old.part() != young.part() || old.cells().size() != young.cells().size()) {
			changes.add(old.whole(Kind.REMOVED));
			changes.add(young.whole(Kind.ADDED));
			return;
		}
		boolean row = young.cells().size() > 1;
		for (int cell = row ? 1 : 0; cell < young.cells().size(); cell++) {
			String before = old.cells().get(cell);
			String after = young.cells().get(cell);
			if (!before.equals(after)) {
				Kind kind = before.isBlank() ? Kind.ADDED : after.isBlank() ? Kind.REMOVED : Kind.CHANGED;
				boolean look = plain(old, before).equals(plain(young, after));
				changes.add(new Change(kind, young.part(), young.place(), row ? cell + 1 : 0,
						look ? before : plain(old, before), look ? after : plain(young, after)));
			}
		}
	}

	/** Without the marks of bold and italic, unless nothing else has changed. */
	private static String plain(Line line, String cell) {
		return (line.part() == Part.BODY) ? BodyBlocks.words(cell) : cell;
	}

	private static List<String> keys(List<Line> lines) {
		return lines.stream().map(Line::key).toList();
	}

	/** One line of a composed plan, and where it stands. */
	private record Line(Part part, String place, List<String> cells) {

		static List<Line> of(String text) {
			List<Line> lines = new ArrayList<>();
			Part part = Part.BODY;
			String place = "";
			for (String line : text.lines().toList()) {
				List<String> cells = List.of(line.split("\t", -1));
				if (line.equals("Nơi nhận:")) {
					part = Part.RECIPIENTS;
					place = "";
				}
				else if (line.equals("PHỤ LỤC")) {
					part = Part.APPENDIX;
					place = "";
				}
				else if (cells.size() > 1 && !cells.get(0).isBlank()) {
					place = cells.get(0);
				}
				else if (part == Part.BODY && line.matches("\\*{0,3}[IVXLC]+\\..+")) {
					place = BodyBlocks.words(line);
				}
				lines.add(new Line(part, place, cells));
			}
			return lines;
		}

		/** What counts when lines are compared: everything but the row's number. */
		String key() {
			return (this.cells.size() > 1) ? "\t" + String.join("\t", this.cells.subList(1, this.cells.size()))
					: this.cells.get(0);
		}

		/** The line below the head of a table has no words. */
		boolean tells() {
			return this.part != Part.BODY || !BodyBlocks.words(this.cells.get(0)).isEmpty();
		}

		Change whole(Kind kind) {
			List<String> told = (this.cells.size() > 1) ? this.cells.subList(1, this.cells.size()) : this.cells;
			String words = String.join(" · ",
					told.stream().filter((cell) -> !cell.isBlank()).map((cell) -> plain(this, cell)).toList());
			return new Change(kind, this.part, this.place, 0, (kind == Kind.REMOVED) ? words : "",
					(kind == Kind.ADDED) ? words : "");
		}

	}

}
