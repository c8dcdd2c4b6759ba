package vn.roviec.plan;

import java.util.List;
import java.util.Objects;

import vn.roviec.agency.Actor;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.intake.PlanReader;
import vn.roviec.intake.PlanReading;
import vn.roviec.intake.PlanSource;
import vn.roviec.intake.UnreadableFile;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens a draft from the file that the unit already has, and keeps the file with it. */
@Service
public class StartFromFile {

	private final PlanReader reader = new PlanReader();

	private final DraftOfReading draft;

	private final OpenPlan openPlan;

	private final Files files;

	private final ReadRows rows;

	private final ReadSections sections;

	private final ShownSources shown;

	private final ReadingsUnderway underway;

	private final TransactionOperations transaction;

	StartFromFile(DraftOfReading draft, OpenPlan openPlan, Files files, ReadRows rows, ReadSections sections,
			ShownSources shown, ReadingsUnderway underway, TransactionOperations transaction) {
		this.draft = draft;
		this.openPlan = openPlan;
		this.files = files;
		this.rows = rows;
		this.sections = sections;
		this.shown = shown;
		this.underway = underway;
		this.transaction = transaction;
	}

	/**
	 * Reads the file and opens the draft. The database is asked for nothing while the
	 * file is read: a scan takes some seconds a page.
	 * @throws UnreadableFile where the file is refused, broken or holds no plan
	 * @throws Refused where the file may not be kept
	 */
	public PlanId start(Actor drafter, String fileName, byte[] content) {
		PlanSource source = read(drafter, fileName, content);
		return Objects.requireNonNull(this.transaction.execute((status) -> open(drafter, source, fileName, content)));
	}

	private PlanSource read(Actor drafter, String fileName, byte[] content) {
		try {
			return this.reader.source(fileName, content, (page, pages) -> this.underway.reached(drafter, page, pages));
		}
		finally {
			this.underway.ended(drafter);
		}
	}

	private PlanId open(Actor drafter, PlanSource source, String fileName, byte[] content) {
		List<PlanReading.Item> read = source.reading().appendix().items();
		List<PlanItem> items = this.draft.items(drafter.agency(), source.reading().appendix());
		PlanId plan = this.openPlan.open(drafter, this.draft.text(source), items);
		this.rows.keep(drafter.agency(), plan, items, read);
		this.sections.keep(drafter.agency(), plan, PlanHeading.of(source.reading().sections()));
		this.shown.hold(this.files.store(drafter, plan.value(), FilePurpose.SOURCE, fileName, content), source.view());
		return plan;
	}

}
