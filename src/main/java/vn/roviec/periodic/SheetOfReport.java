package vn.roviec.periodic;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.roviec.agency.Actor;
import vn.roviec.agency.Agencies;
import vn.roviec.agency.Agency;
import vn.roviec.agency.Officer;
import vn.roviec.agency.SigningCapacity;
import vn.roviec.agency.SigningDelegations;
import vn.roviec.agency.Unit;
import vn.roviec.document.BodyBlocks;
import vn.roviec.document.PlanSheet;
import vn.roviec.document.ReportSheet;
import vn.roviec.plan.PrintedWords;
import vn.roviec.plan.Signature;
import vn.roviec.plan.SignatureBlock;

import org.springframework.stereotype.Component;

/** Lays a report out as it stands on paper, with its table of tasks as the appendix. */
@Component
class SheetOfReport {

	private final Agencies agencies;

	private final ReportLines lines;

	private final SigningDelegations delegations;

	private final Clock clock;

	SheetOfReport(Agencies agencies, ReportLines lines, SigningDelegations delegations, Clock clock) {
		this.agencies = agencies;
		this.lines = lines;
		this.delegations = delegations;
		this.clock = clock;
	}

	ReportSheet of(PeriodicReport report) {
		Signature signature = report.signature();
		SignatureBlock block = (signature != null)
				? SignatureBlock.of(SigningCapacity.of(signature.capacity()), signature.signerTitle())
				: SignatureBlock.of(SigningCapacity.ON_BEHALF, "");
		return of(report, block, (signature == null) ? null
				: this.agencies.officer(report.agency(), signature.signer()).map(Officer::name).orElse(null));
	}

	/** As this officer will sign it today. */
	ReportSheet toSign(PeriodicReport report, Actor signer) {
		return this.delegations.capacity(signer, LocalDate.now(this.clock))
			.map((as) -> of(report, SignatureBlock.of(as, signer.titleAs(as)), signer.name()))
			.orElseGet(() -> of(report));
	}

	private ReportSheet of(PeriodicReport report, SignatureBlock block, @Nullable String signer) {
		Agency agency = this.agencies.agency(report.agency());
		ReportIssue issue = report.issued();
		String unit = this.agencies.unit(report.agency(), report.standing()).map(Unit::shortName).orElse("");
		PlanSheet paper = new PlanSheet(agency.parentName().toUpperCase(Locale.ROOT), PrintedWords.issuer(agency),
				report.number(), agency.place(), (issue != null) ? issue.issuedOn() : null, report.title(), List.of(),
				BodyBlocks.parse(report.body()), report.recipients().lines().toList(),
				unit.isBlank() ? "VT" : "VT, " + unit, block.capacity(), block.title(), signer, List.of());
		return new ReportSheet(paper, "BÁO CÁO", ReportColumns.ALL, rows(this.lines.of(report.agency(), report.id())));
	}

	private static List<ReportSheet.Row> rows(List<ReportLine> lines) {
		List<ReportSheet.Row> rows = new ArrayList<>();
		String group = "";
		for (ReportLine line : lines) {
			if (!line.groupLabel().equals(group)) {
				group = line.groupLabel();
				rows.add(ReportSheet.Row.group(group));
			}
			rows.add(new ReportSheet.Row(ReportColumns.cells(line)));
		}
		return rows;
	}

}
