package vn.roviec.document;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes a plan's PDF/A-2a in the layout of NĐ 30/2020, Phụ lục I. The same words written
 * at the same moment give the same bytes, so that what was shown and what is signed are
 * compared by their hash.
 */
@Component
public class RenderPlanPdf {

	private static final String TEMPLATE = "document/print";

	private static final Map<String, Object> PLAN = Map.of("letter", false, "type", "KẾ HOẠCH", "typeName", "Kế hoạch");

	private static final Map<String, Object> LETTER = Map.of("letter", true, "type", "", "typeName", "");

	private static final int KEPT = 12;

	/** A last paragraph longer than this need not stay with the signature. */
	private static final int LONGEST_END = 1500;

	private final PaperTemplates templates;

	private final PressTurns turns;

	private final Map<String, Paper> kept = new LinkedHashMap<>(16, 0.75f, true);

	RenderPlanPdf(PaperTemplates templates, PressTurns turns) {
		this.templates = templates;
		this.turns = turns;
	}

	/**
	 * The plan's PDF.
	 * @param written when the plan was last changed: the file's own date
	 */
	public Paper render(PlanSheet sheet, Instant written) {
		return render(sheet, written, PLAN);
	}

	/**
	 * An official letter (công văn): its subject stands below the number, its bases name
	 * whom it is addressed to.
	 * @param written as above
	 */
	public Paper renderLetter(PlanSheet sheet, Instant written) {
		return render(sheet, written, LETTER);
	}

	/**
	 * A report, with its table as the appendix.
	 * @param written as above
	 */
	public Paper renderReport(ReportSheet report, Instant written) {
		Map<String, Object> more = Map.of("letter", false, "type", report.type(), "typeName", report.typeName(),
				"table", report);
		return render(report.paper(), written, more);
	}

	private Paper render(PlanSheet sheet, Instant written, Map<String, Object> more) {
		Instant moment = written.truncatedTo(ChronoUnit.SECONDS);
		String words = words(sheet, moment, more);
		String key = Fingerprint.of(words.getBytes(StandardCharsets.UTF_8));
		Paper paper = kept(key);
		return (paper != null) ? paper : this.turns.take(() -> printedOnce(key, words, moment));
	}

	/** Another one may have printed it while this one waited. */
	private Paper printedOnce(String key, String words, Instant moment) {
		Paper paper = kept(key);
		return (paper != null) ? paper : keep(key, PdfPress.print(words, moment));
	}

	private String words(PlanSheet sheet, Instant written, Map<String, Object> more) {
		List<BodyBlock> blocks = sheet.body();
		int last = blocks.isEmpty() || !maySign(blocks.get(blocks.size() - 1)) ? blocks.size() : blocks.size() - 1;
		Map<String, Object> all = new HashMap<>(more);
		all.putAll(Map.of("sheet", sheet, "written", written, "body", blocks.subList(0, last), "end",
				blocks.subList(last, blocks.size())));
		return Printable.of(this.templates.fill(TEMPLATE, all));
	}

	private static boolean maySign(BodyBlock last) {
		return last.table() == null && last.words().length() <= LONGEST_END;
	}

	private @Nullable Paper kept(String key) {
		synchronized (this.kept) {
			return this.kept.get(key);
		}
	}

	private Paper keep(String key, byte[] pdf) {
		Paper paper = new Paper(pdf);
		synchronized (this.kept) {
			this.kept.put(key, paper);
			if (this.kept.size() > KEPT) {
				this.kept.remove(this.kept.keySet().iterator().next());
			}
		}
		return paper;
	}

}
