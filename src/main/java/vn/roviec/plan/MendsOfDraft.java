package vn.roviec.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Agencies;
import vn.roviec.agency.FoldedWords;
import vn.roviec.agency.Unit;
import vn.roviec.intake.Misreading;
import vn.roviec.intake.ToneMarks;

import org.springframework.stereotype.Component;

/** Knows which findings can be put right without thinking, and how. */
@Component
class MendsOfDraft {

	private final Agencies agencies;

	MendsOfDraft(Agencies agencies) {
		this.agencies = agencies;
	}

	/** Null where only a person can. */
	@Nullable Mend of(Plan plan, DraftFinding finding) {
		return switch (finding.code()) {
			case CitedNumbers.CODE -> registered(finding);
			case "MIXED_TONE_MARKS" -> tones(plan);
			case "OCR_ERROR" -> spelling(finding.words());
			case "LEAD_NOT_RECIPIENT" -> recipient(finding.words());
			case "ARCHIVE_INCOMPLETE" -> archive(plan);
			case "BLANK_DEADLINE" -> deadline(row(plan, finding));
			case "DUPLICATE_CONTENT" -> repeated(plan, row(plan, finding));
			default -> null;
		};
	}

	private static Mend tones(Plan plan) {
		PlanText text = plan.text();
		boolean first = ToneMarks.mostlyOnFirst(String.join("\n", text.title(), text.legalBases(), text.body(),
				text.recipients(), String.join("\n", plan.items().stream().map(PlanItem::content).toList())));
		return Mend.of("draft.mend.tones", (typed) -> typed.worded((words) -> ToneMarks.placed(words, first)),
				first ? "hóa, ủy" : "hoá, uỷ");
	}

	private static Mend spelling(String written) {
		return Mend.of("draft.mend.spelling", (typed) -> typed.worded((words) -> Misreading.corrected(words, written)),
				Misreading.corrected(written, written));
	}

	private static Mend recipient(String unit) {
		return Mend.of("draft.mend.recipient", (typed) -> {
			PlanText text = typed.text();
			String before = text.recipients().stripTrailing();
			return typed.with(with(text, text.legalBases(), text.body(), before.isEmpty() ? unit : before + "\n" + unit,
					text.archive()));
		});
	}

	private @Nullable Mend archive(Plan plan) {
		String unit = this.agencies.unit(plan.agency(), plan.draftingUnit()).map(Unit::shortName).orElse("");
		String archive = "VT, " + unit;
		return unit.isBlank() ? null : Mend.of("draft.mend.archive", (typed) -> typed.with(
				with(typed.text(), typed.text().legalBases(), typed.text().body(), typed.text().recipients(), archive)),
				archive);
	}

	/** Writes into every empty cell of the row what stands above it. */
	private static @Nullable Mend deadline(@Nullable PlanItem row) {
		if (row == null || row.deliverables().isEmpty() || row.deliverables().get(0).deadlineText().isBlank()) {
			return null;
		}
		UUID id = row.id();
		return Mend.of("draft.mend.deadline",
				(typed) -> typed
					.with(typed.items().stream().map((item) -> item.id().equals(id) ? filled(item) : item).toList()),
				row.deliverables().get(0).deadlineText());
	}

	private static TypedItem filled(TypedItem item) {
		List<TypedItem.TypedProduct> products = new ArrayList<>();
		String above = "";
		for (TypedItem.TypedProduct product : item.products()) {
			above = product.deadline().isBlank() ? above : product.deadline();
			products.add(new TypedItem.TypedProduct(product.ref(), product.text(), above));
		}
		return new TypedItem(item.id(), item.group(), item.content(), item.lead(), item.coordinating(),
				item.coordinators(), item.funding(), products);
	}

	/** Takes a row away that says nothing that an earlier one does not say. */
	private static @Nullable Mend repeated(Plan plan, @Nullable PlanItem row) {
		if (row == null) {
			return null;
		}
		for (PlanItem earlier : plan.items()) {
			if (earlier.id().equals(row.id())) {
				return null;
			}
			if (same(earlier, row)) {
				UUID id = row.id();
				return Mend.of("draft.mend.repeated",
						(typed) -> typed.with(typed.items().stream().filter((item) -> !item.id().equals(id)).toList()));
			}
		}
		return null;
	}

	private static boolean same(PlanItem one, PlanItem other) {
		return Objects.equals(one.leadUnitId(), other.leadUnitId()) && same(one.content(), other.content())
				&& same(one.coordinatingText(), other.coordinatingText()) && same(one.funding(), other.funding())
				&& same(products(one), products(other));
	}

	private static String products(PlanItem item) {
		return String.join("|",
				item.deliverables().stream().map((one) -> one.text() + "|" + one.deadlineText()).toList());
	}

	private static boolean same(String one, String other) {
		return plain(one).equals(plain(other));
	}

	private static String plain(String words) {
		return FoldedWords.of(words).text().replaceAll("[.;\\s]+$", "");
	}

	/** Writes the register's day behind the number, in the line that cites it. */
	private static @Nullable Mend registered(DraftFinding finding) {
		String[] words = Arrays.stream(finding.arguments()).map(String::valueOf).toArray(String[]::new);
		String[] wrong = words[1].split("/");
		Pattern date = Pattern.compile("(?iu)(" + Pattern.quote(words[0]) + "\\D{0,80}?ngày\\s+)0?"
				+ Integer.parseInt(wrong[0]) + "(?:[/.-]|\\s+tháng\\s+)0?" + Integer.parseInt(wrong[1])
				+ "(?:[/.-]|\\s+năm\\s+)" + wrong[2] + "(?!\\d)");
		if (!date.matcher(finding.words()).find()) {
			return null;
		}
		UnaryOperator<String> change = (text) -> date.matcher(text)
			.replaceAll((found) -> Matcher.quoteReplacement(found.group(1) + words[2]));
		return Mend.of("draft.mend.register",
				(typed) -> typed.with(with(typed.text(), change.apply(typed.text().legalBases()),
						change.apply(typed.text().body()), typed.text().recipients(), typed.text().archive())),
				words[2]);
	}

	private static PlanText with(PlanText text, String bases, String body, String recipients, String archive) {
		return new PlanText(text.title(), text.periodStart(), text.periodEnd(), bases, body, recipients, archive);
	}

	private static @Nullable PlanItem row(Plan plan, DraftFinding finding) {
		return plan.items().stream().filter((item) -> item.id().equals(finding.row())).findFirst().orElse(null);
	}

}
