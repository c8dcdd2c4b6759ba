package vn.roviec.periodic;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import vn.roviec.agency.Actor;
import vn.roviec.document.FilePurpose;
import vn.roviec.document.Files;
import vn.roviec.document.Paper;
import vn.roviec.document.RenderPlanPdf;
import vn.roviec.document.ReportSheet;
import vn.roviec.document.StoredFile;
import vn.roviec.document.WritePlanDocx;
import vn.roviec.signature.SignedFiles;

import org.springframework.stereotype.Component;

/** A report as files: the paper that waits for a signature, and what there is now. */
@Component
public class ReportPapers {

	private static final String NAME = "bao-cao-da-ky.pdf";

	private final SheetOfReport sheets;

	private final RenderPlanPdf press;

	private final WritePlanDocx writer;

	private final Files files;

	private final SignedFiles signedFiles;

	private final Clock clock;

	ReportPapers(SheetOfReport sheets, RenderPlanPdf press, WritePlanDocx writer, Files files, SignedFiles signedFiles,
			Clock clock) {
		this.sheets = sheets;
		this.press = press;
		this.writer = writer;
		this.files = files;
		this.signedFiles = signedFiles;
		this.clock = clock;
	}

	/** The paper as this officer would sign it. */
	public Paper toSign(PeriodicReport report, Actor signer) {
		return this.press.renderReport(this.sheets.toSign(report, signer), report.updatedAt());
	}

	/** The words of that paper. */
	public ReportSheet sheetToSign(PeriodicReport report, Actor signer) {
		return this.sheets.toSign(report, signer);
	}

	/**
	 * The paper as the report stands: with its electronic signatures where it has any.
	 */
	public Paper now(PeriodicReport report) {
		return electronic(report).or(() -> shown(report))
			.orElseGet(() -> this.press.renderReport(this.sheets.of(report), written(report)));
	}

	/** The report as a Word document. */
	public byte[] word(PeriodicReport report) {
		return this.writer.writeReport(this.sheets.of(report), written(report));
	}

	void keep(Actor signer, ReportId id, Paper paper) {
		this.files.store(signer, id.value(), FilePurpose.SIGNED, NAME, paper.bytes());
	}

	private Instant written(PeriodicReport report) {
		ReportIssue issue = report.issued();
		return (issue == null) ? report.updatedAt() : issue.issuedOn().atStartOfDay(this.clock.getZone()).toInstant();
	}

	private Optional<Paper> electronic(PeriodicReport report) {
		return (report.signature() == null) ? Optional.empty()
				: this.signedFiles.last(report.agency(), report.id().value())
					.map((last) -> new Paper(this.signedFiles.content(report.agency(), last)));
	}

	private Optional<Paper> shown(PeriodicReport report) {
		if (report.signature() == null || report.issued() != null) {
			return Optional.empty();
		}
		return this.files.of(report.agency(), report.id().value())
			.stream()
			.filter((file) -> file.purpose() == FilePurpose.SIGNED)
			.reduce((earlier, later) -> later)
			.map(this::paper);
	}

	private Paper paper(StoredFile file) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) file.size());
		this.files.copyTo(file.agency(), file.id(), bytes);
		return new Paper(bytes.toByteArray());
	}

}
