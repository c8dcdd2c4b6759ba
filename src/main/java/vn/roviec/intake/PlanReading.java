package vn.roviec.intake;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.roviec.deadline.DeadlineReading;

/**
 * What stands in the text of one plan: as written where it is text, null or an empty list
 * where the text says nothing.
 *
 * @param docType letters of the document type, "KH" for a plan
 * @param number figure of the number ("07"), null where left blank
 * @param symbol the rest of the number ("KH-UBND")
 * @param date only where day, month and year are written
 * @param dateMonth where at least month and year are written
 * @param archive what stands after "Lưu:", without the full stop
 */
public record PlanReading(@Nullable String issuer, @Nullable String docType, @Nullable String number,
		@Nullable String symbol, @Nullable String place, @Nullable LocalDate date, @Nullable YearMonth dateMonth,
		@Nullable String title, @Nullable Period period, @Nullable Reference supersedes, List<Citation> citations,
		List<Section> sections, List<Target> targets, List<Assignment> assignments, Appendix appendix,
		List<Recipient> recipients, @Nullable String archive, Signatory signatory, List<Finding> findings) {

	public PlanReading {
		citations = List.copyOf(citations);
		sections = List.copyOf(sections);
		targets = List.copyOf(targets);
		assignments = List.copyOf(assignments);
		recipients = List.copyOf(recipients);
		findings = List.copyOf(findings);
	}

	PlanReading withFindings(List<Finding> found) {
		return new PlanReading(this.issuer, this.docType, this.number, this.symbol, this.place, this.date,
				this.dateMonth, this.title, this.period, this.supersedes, this.citations, this.sections, this.targets,
				this.assignments, this.appendix, this.recipients, this.archive, this.signatory, found);
	}

	/** Years that a plan or a target covers, both included. */
	public record Period(int start, int end) {

		/** Whether it covers a single year. */
		public boolean oneYear() {
			return this.start == this.end;
		}

	}

	/**
	 * Another document by its whole number ("12/KH-UBND") and its date, where one is
	 * written.
	 */
	public record Reference(String number, @Nullable LocalDate date) {
	}

	/**
	 * A document number that the plan cites.
	 *
	 * @param basis whether it stands before the first heading, among the legal bases
	 * @param line line of the source text, from 1
	 */
	public record Citation(String number, @Nullable LocalDate date, @Nullable String issuer, boolean basis, int line) {
	}

	/**
	 * A numbered heading.
	 *
	 * @param no the number as printed, without the point ("II", "2.1", "a")
	 */
	public record Section(String no, String title, int line, List<Section> children) {

		public Section {
			children = List.copyOf(children);
		}

	}

	/**
	 * A goal with figures to reach.
	 *
	 * @param section path of the heading above it ("II.2.1"), empty where none is
	 */
	public record Target(String section, String text, List<TargetValue> values, @Nullable Period period, int line) {

		public Target {
			values = List.copyOf(values);
		}

	}

	/**
	 * One figure of a target.
	 *
	 * @param op "=", "&gt;", "&gt;=", "&lt;", "&lt;=", "increase", "decrease" or
	 * "rank&lt;="
	 * @param unit "%" or "rank"; for a figure in a table also the unit as written
	 */
	public record TargetValue(double value, String op, String unit) {
	}

	/**
	 * The duties under one unit's heading in the part on implementation.
	 *
	 * @param unitText the heading without "Giao", "Đề nghị"; empty where the paragraph
	 * names nobody
	 * @param units canonical ids, empty where the name is not known
	 */
	public record Assignment(String unitText, List<String> units, List<Duty> duties, int line) {

		public Assignment {
			units = List.copyOf(units);
			duties = List.copyOf(duties);
		}

	}

	/** One duty, whole, and what its words say about time. */
	public record Duty(String text, DutyRole role, DeadlineReading schedule, int line) {
	}

	/** The table of tasks; without items where the file has none. */
	public record Appendix(@Nullable String title, List<Group> groups, List<Item> items) {

		public Appendix {
			groups = List.copyOf(groups);
			items = List.copyOf(items);
		}

		/** The appendix of a file that has none. */
		public static Appendix none() {
			return new Appendix(null, List.of(), List.of());
		}

	}

	/** A heading row of the appendix ("I. CẢI CÁCH THỂ CHẾ"). */
	public record Group(String no, String title) {

		/** As it is printed; a heading without a number stands for itself. */
		public String printed() {
			return this.no.equals(this.title) ? this.title : this.no + ". " + this.title;
		}

	}

	/**
	 * One task of the appendix.
	 *
	 * @param no as printed in the column TT
	 * @param group number of the heading row above it
	 */
	public record Item(String no, @Nullable String group, String content, @Nullable String leadText,
			List<String> leadUnits, @Nullable String coordinatingText, List<String> coordinatingUnits,
			@Nullable String funding, List<Deliverable> deliverables, int line) {

		public Item {
			leadUnits = List.copyOf(leadUnits);
			coordinatingUnits = List.copyOf(coordinatingUnits);
			deliverables = List.copyOf(deliverables);
		}

	}

	/**
	 * One row of a task: a product and when it is due.
	 *
	 * @param deadlineText the cell as written, empty where it is blank
	 * @param deadline what the cell means; where it is inherited, what the cell above
	 * means
	 * @param inherited whether the cell is blank and takes the deadline of the row above,
	 * which a person must confirm
	 */
	public record Deliverable(String text, String deadlineText, DeadlineReading deadline, boolean inherited, int line) {
	}

	/**
	 * A line of "Nơi nhận".
	 *
	 * @param text as written, brackets included
	 * @param units canonical ids, empty where the name is not known
	 */
	public record Recipient(String text, List<String> units, @Nullable RecipientPurpose purpose) {

		public Recipient {
			units = List.copyOf(units);
		}

	}

	/**
	 * Who signs.
	 *
	 * @param capacity "TM.", "KT.", "TL.", "TUQ.", "Q." or null
	 * @param onBehalfOf what follows "TM.", in capitals as printed
	 * @param title title of the person who signs ("PHÓ CHỦ TỊCH")
	 */
	public record Signatory(@Nullable String capacity, @Nullable String onBehalfOf, @Nullable String title,
			@Nullable String name) {

		/** Whether nothing of a signature block was found. */
		public boolean missing() {
			return Stream.of(this.capacity, this.onBehalfOf, this.title, this.name).allMatch((part) -> part == null);
		}

	}

}
