package vn.roviec.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import vn.roviec.intake.Finding;
import vn.roviec.intake.FindingCode;
import vn.roviec.intake.PlanReading;
import vn.roviec.intake.Severity;

/** Where the lines of the composed text stand in the draft. */
final class FindingPlaces {

	/** What is about the whole text, wherever it is met first. */
	private static final Set<FindingCode> WHOLE = EnumSet.of(FindingCode.ABBREVIATION_UNEXPLAINED,
			FindingCode.UNIT_NAME_VARIANTS, FindingCode.ODD_SYLLABLE, FindingCode.OCR_ERROR);

	private final List<PlanItem> items;

	private final List<String> lines;

	private final int bases;

	private final int body;

	private final int recipients;

	private final int appendix;

	FindingPlaces(Plan plan, String text) {
		this.items = plan.items();
		this.lines = text.lines().toList();
		this.recipients = this.lines.indexOf("Nơi nhận:") + 1;
		this.body = this.recipients - count(plan.text().body());
		this.bases = this.body - count(plan.text().legalBases());
		int last = this.lines.lastIndexOf("PHỤ LỤC");
		this.appendix = (this.items.isEmpty() || last < 0) ? Integer.MAX_VALUE : last + 1;
	}

	DraftFinding of(Finding finding) {
		PlanItem row = row(finding.itemNo());
		Place place = switch (finding.code()) {
			case ARCHIVE_INCOMPLETE -> new Place(DraftFinding.Part.ARCHIVE, 0);
			case NO_LEGAL_BASIS_BLOCK -> new Place(DraftFinding.Part.BASES, 0);
			default -> (row != null) ? new Place(DraftFinding.Part.APPENDIX, 0) : place(finding.line());
		};
		return new DraftFinding(finding.code().name(), finding.severity(), finding.message(), null, new Object[0],
				place.part(), (row != null) ? row.id() : null, place.line(), about(finding, row), null);
	}

	/** The headings of the plan's own text, with their lines there. */
	List<PlanHeading> headings(PlanReading reading) {
		return PlanHeading.of(reading.sections())
			.stream()
			.filter((one) -> place(one.line()).part() == DraftFinding.Part.BODY)
			.map((one) -> one.at(place(one.line()).line()))
			.toList();
	}

	/** A finding about a line of the composed text. */
	DraftFinding at(String code, Severity severity, int line, String key, Object[] arguments) {
		Place place = place(line);
		return new DraftFinding(code, severity, null, key, arguments, place.part(), null, place.line(), line(line),
				null);
	}

	private Place place(int line) {
		if (line >= this.appendix) {
			return new Place(DraftFinding.Part.APPENDIX, 0);
		}
		if (line >= this.recipients) {
			return new Place(DraftFinding.Part.RECIPIENTS, line - this.recipients);
		}
		if (line >= this.body) {
			return new Place(DraftFinding.Part.BODY, line - this.body + 1);
		}
		return (line >= this.bases) ? new Place(DraftFinding.Part.BASES, line - this.bases + 1)
				: new Place(DraftFinding.Part.TITLE, 0);
	}

	private String about(Finding finding, @Nullable PlanItem row) {
		String about = finding.about();
		if (about != null || WHOLE.contains(finding.code())) {
			return (about != null) ? about : "";
		}
		if (row != null) {
			return words(row);
		}
		boolean inText = finding.line() >= 1 && finding.line() <= this.lines.size();
		return inText ? line(finding.line()).replaceFirst("^\\d+\t", "") : "";
	}

	/** A line of the composed text, from 1. */
	String line(int number) {
		return this.lines.get(number - 1);
	}

	static String words(PlanItem row) {
		return row.content() + "|" + row.leadText() + "|" + row.leadUnitId() + "|" + row.coordinatingText() + "|"
				+ row.deliverables()
					.stream()
					.map((product) -> product.text() + "|" + product.deadlineText())
					.collect(Collectors.joining("|"));
	}

	private @Nullable PlanItem row(@Nullable String no) {
		int at = (no != null && no.matches("\\d{1,4}")) ? Integer.parseInt(no) - 1 : -1;
		return (at >= 0 && at < this.items.size()) ? this.items.get(at) : null;
	}

	private record Place(DraftFinding.Part part, int line) {
	}

	private static int count(String text) {
		return (int) text.lines().filter((line) -> !line.isBlank()).count();
	}

}
