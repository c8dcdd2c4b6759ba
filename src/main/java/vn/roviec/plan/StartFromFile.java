package vn.roviec.plan;

import java.util.List;

import vn.roviec.agency.Actor;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.intake.PlanReader;
import vn.roviec.intake.PlanReading;
import vn.roviec.intake.PlanSource;
import vn.roviec.intake.UnreadableFile;
import vn.roviec.workflow.Refused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a draft from the file that the unit already has, and keeps the file with it. */
@Service
public class StartFromFile {

	private final PlanReader reader = new PlanReader();

	private final DraftOfReading draft;

	private final OpenPlan openPlan;

	private final Files files;

	private final ReadRows rows;

	private final ReadSections sections;

	StartFromFile(DraftOfReading draft, OpenPlan openPlan, Files files, ReadRows rows, ReadSections sections) {
		this.draft = draft;
		this.openPlan = openPlan;
		this.files = files;
		this.rows = rows;
		this.sections = sections;
	}

	/**
	 * Reads the file and opens the draft.
	 * @throws UnreadableFile where the file is refused, broken or holds no plan
	 * @throws Refused where the file may not be kept
	 */
	@Transactional
	public PlanId start(Actor drafter, String fileName, byte[] content) {
		PlanSource source = this.reader.source(fileName, content);
		List<PlanReading.Item> read = source.reading().appendix().items();
		List<PlanItem> items = this.draft.items(drafter.agency(), source.reading().appendix());
		PlanId plan = this.openPlan.open(drafter, this.draft.text(source), items);
		this.rows.keep(drafter.agency(), plan, items, read);
		this.sections.keep(drafter.agency(), plan, PlanHeading.of(source.reading().sections()));
		this.files.store(drafter, plan.value(), FilePurpose.SOURCE, fileName, content);
		return plan;
	}

}
