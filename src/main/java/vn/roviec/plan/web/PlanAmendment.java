package vn.roviec.plan.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.plan.Amendments;
import vn.roviec.plan.Change;
import vn.roviec.plan.CompareRows;
import vn.roviec.plan.DocumentSymbol;
import vn.roviec.plan.MustFit;
import vn.roviec.plan.Plan;
import vn.roviec.plan.PlanItem;
import vn.roviec.plan.PlannedDeliverable;
import vn.roviec.plan.PrintedWords;
import vn.roviec.plan.StandingRow;
import vn.roviec.web.Spoken;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Component;

/** Tells what an amending plan makes of the older one, row by row, before and after. */
@Component
class PlanAmendment {

	private static final int PRODUCT = 3;

	private static final int LEAD = 4;

	private final Amendments amendments;

	private final CompareRows compare;

	private final MustFit fit;

	private final PrintedWords printed;

	private final Spoken spoken;

	PlanAmendment(Amendments amendments, CompareRows compare, MustFit fit, PrintedWords printed, Spoken spoken) {
		this.amendments = amendments;
		this.compare = compare;
		this.fit = fit;
		this.printed = printed;
		this.spoken = spoken;
	}

	/** Null for a plan that amends none. */
	@Nullable View of(Plan plan) {
		return this.amendments.amended(plan).map((older) -> view(older, plan)).orElse(null);
	}

	private View view(Plan older, Plan plan) {
		return new View(DocumentSymbol.of(older), "/plans/" + older.id(), trouble(plan),
				this.amendments.touched(older, plan).stream().map((row) -> row(plan, row)).toList());
	}

	/** Why it cannot go on as it is; of one that was issued nothing is asked any more. */
	private @Nullable String trouble(Plan plan) {
		if (!plan.status().beforeIssue()) {
			return null;
		}
		try {
			this.fit.check(plan);
			return null;
		}
		catch (Refused ex) {
			return this.spoken.words(ex);
		}
	}

	private Row row(Plan plan, StandingRow row) {
		PlanItem item = row.item();
		if (row.ended() != null) {
			return new Row(row.no(), "ENDED", item.content(), row.ended(), List.of());
		}
		return row.isAdded() ? new Row(row.no(), "ADDED", item.content(), "", added(plan, item))
				: new Row(row.no(), "CHANGED", item.content(), "", lines(plan, row, 0));
	}

	/** What a row said before each of its amendments, the latest first. */
	List<Line> before(Plan plan, StandingRow row) {
		return IntStream.range(0, row.before().size())
			.boxed()
			.flatMap((ago) -> lines(plan, row, ago).stream())
			.toList();
	}

	private List<Line> lines(Plan plan, StandingRow row, int ago) {
		return this.compare.between(plan, row, ago).stream().map(this::line).toList();
	}

	private List<Line> added(Plan plan, PlanItem item) {
		Line lead = new Line(column(LEAD), "", this.printed.lead(plan, item));
		return Stream.concat(Stream.of(lead), item.deliverables().stream().map(this::added))
			.filter((line) -> !line.after().isBlank())
			.toList();
	}

	private Line added(PlannedDeliverable product) {
		String due = PrintedWords.deadline(product);
		return new Line(column(PRODUCT), "", due.isBlank() ? product.text() : product.text() + " · " + due);
	}

	private Line line(Change change) {
		return new Line(column(change.column()), change.before(), change.after());
	}

	private String column(int column) {
		return this.spoken.words("plan.change.column." + column);
	}

	/**
	 * What becomes of the older plan.
	 *
	 * @param trouble why it cannot go on, null where it can
	 */
	record View(String number, String href, @Nullable String trouble, List<Row> rows) {
	}

	/**
	 * One row.
	 *
	 * @param kind message key after "plan.amend.row."
	 * @param reason why it ends, blank else
	 */
	record Row(int no, String kind, String content, String reason, List<Line> lines) {
	}

	/**
	 * One cell.
	 *
	 * @param before blank where there was nothing
	 * @param after blank where there is nothing any more
	 */
	record Line(String column, String before, String after) {
	}

}
