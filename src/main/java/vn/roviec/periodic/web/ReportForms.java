package vn.roviec.periodic.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.agency.UnitId;
import vn.roviec.appendix.TaskMark;
import vn.roviec.document.BodyBlocks;
import vn.roviec.document.Paper;
import vn.roviec.document.PdfImages;
import vn.roviec.periodic.PeriodicReport;
import vn.roviec.periodic.ReportLine;
import vn.roviec.periodic.ReportPapers;
import vn.roviec.periodic.process.ReportProcess;
import vn.roviec.register.DocumentNumber;
import vn.roviec.register.DocumentType;
import vn.roviec.register.OutgoingRegister;
import vn.roviec.signature.SignPdf;
import vn.roviec.web.Spoken;
import vn.roviec.worklist.WorkItem;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the form of the step that is the reader's turn. */
@Component
class ReportForms {

	private final ReportPapers papers;

	private final PdfImages images;

	private final SignPdf signPdf;

	private final SigningDelegations delegations;

	private final OutgoingRegister register;

	private final Spoken spoken;

	ReportForms(ReportPapers papers, PdfImages images, SignPdf signPdf, SigningDelegations delegations,
			OutgoingRegister register, Spoken spoken) {
		this.papers = papers;
		this.images = images;
		this.signPdf = signPdf;
		this.delegations = delegations;
		this.register = register;
		this.spoken = spoken;
	}

	void fill(Actor actor, PeriodicReport report, List<ReportLine> lines, WorkItem item, Model model) {
		model.addAttribute("step", item.taskKey());
		switch (item.taskKey()) {
			case ReportProcess.REPORT_UNIT -> part(item.unit(), lines, model);
			case ReportProcess.APPROVE -> model.addAttribute("blocks", BodyBlocks.parse(report.body()));
			case ReportProcess.SIGN -> sign(actor, report, model);
			case ReportProcess.ISSUE -> issue(actor, report, model);
			default -> model.addAttribute("missing",
					report.parts().stream().anyMatch((part) -> part.words().isBlank() && part.answeredBy() == null));
		}
	}

	/** What was done long ago is not asked about again; what is late stands first. */
	private static void part(@Nullable UnitId unit, List<ReportLine> lines, Model model) {
		List<ReportLine> own = lines.stream()
			.filter((line) -> line.unit().equals(unit) && (line.doneInPeriod() || !line.done())
					&& line.mark() != TaskMark.STOPPED)
			.sorted((one, other) -> Boolean.compare(other.overdue(), one.overdue()))
			.toList();
		model.addAttribute("unit", String.valueOf(unit));
		model.addAttribute("own", own);
		model.addAttribute("silent",
				own.stream().filter((line) -> line.overdue() && line.difficulties().isBlank()).count());
	}

	private void sign(Actor actor, PeriodicReport report, Model model) {
		Paper paper = this.papers.toSign(report, actor);
		model.addAttribute("pages", this.images.sizes(paper.bytes()));
		model.addAttribute("hash", paper.sha256());
		model.addAttribute("electronic", this.signPdf.electronic(actor));
		this.delegations.capacity(actor, this.spoken.today()).ifPresent((as) -> capacity(actor, as, model));
	}

	private static void capacity(Actor actor, SigningCapacity as, Model model) {
		model.addAttribute("as", as);
		model.addAttribute("signer", actor.titleAs(as));
	}

	private void issue(Actor actor, PeriodicReport report, Model model) {
		int year = this.spoken.today().getYear();
		String book = this.register.bookOf(actor.agency(), DocumentType.REPORT.letters(), year).code();
		model.addAttribute("next",
				new DocumentNumber(this.register.nextIn(actor.agency(), book, year), report.symbol()).toString());
		model.addAttribute("today", this.spoken.day(this.spoken.today()));
		model.addAttribute("recipients", report.recipients().lines().toList());
	}

}
